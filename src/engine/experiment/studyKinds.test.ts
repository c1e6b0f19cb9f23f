import { describe, expect, it } from 'vitest';
import { experimentOf } from '../../../test/support.ts';
import { METRICS } from '../studies/metric.ts';
import { format } from './format.ts';
import { parse } from './parse.ts';
import { studyKinds } from './studyKinds.ts';
import { sweepables } from './sweepable.ts';

const text = 'landscape=rosenbrock&noise=gaussian(sigma=1)&run=lookahead(adam(lr=0.1))&run=inner';
const studyOf = (study: string, rest = text) => parse(`${rest}&study=${study}`);

describe('study=', () => {
  const settings = studyKinds.flatMap(({ name, parameters }) => [
    name,
    ...parameters.flatMap((parameter) => {
      if (parameter.type === 'choice')
        return parameter.options.map(({ value }) => `${name}(${parameter.name}=${value})`);
      if (parameter.type === 'number') return [`${name}(${parameter.name}=64)`];
      return sweepables(experimentOf(text)).map((each) => `${name}(${parameter.name}=${each.parameter.name})`);
    }),
  ]);

  it.each([...settings, 'sweep(of=sigma,metric=reach)'])('%s comes back as it went', (setting) => {
    const { experiment, problems } = studyOf(setting);
    expect(problems).toEqual([]);
    const written = format(experiment);
    expect(parse(written)).toEqual({ experiment, problems: [] });
    const [, name, args = ''] = /^(\w+)(?:\((.*)\))?$/.exec(setting) ?? [];
    expect(experiment.study.name).toBe(name);
    for (const [parameter, value] of args.split(',').map((pair) => pair.split('=')))
      if (parameter !== '') expect(String(experiment.study.values[parameter])).toBe(value);
  });

  it('is not written where it is the map by the final loss', () => {
    for (const setting of ['map', 'map(metric=final)'])
      expect(format(studyOf(setting).experiment)).not.toContain('study');
    expect(format(studyOf('map(metric=area)').experiment)).toContain('&study=map(metric=area)&');
    expect(experimentOf(text).study).toEqual({ name: 'map', values: { metric: 'final' } });
  });

  it('offers the metrics that the engine has', () => {
    const offered = studyKinds.flatMap(({ parameters }) =>
      parameters
        .filter(({ name }) => name === 'metric')
        .map((row) => (row.type === 'choice' ? row.options.map(({ value }) => value) : [])),
    );
    expect(offered).toEqual([[...METRICS], [...METRICS]]);
  });
});

describe('what cannot be taken is reported, and replaced', () => {
  it.each([
    ['mpa', /^unknown study “mpa”/, { name: 'map', values: { metric: 'final' } }],
    ['swep(of=k)', /did you mean sweep\? Using sweep\.$/, { name: 'sweep', values: { of: 'k', metric: 'final' } }],
    [
      'map(metric=best)',
      /^metric is one of final, area, reach, diverged, not “best”/,
      { name: 'map', values: { metric: 'final' } },
    ],
    [
      'sweep(of=beta3)',
      /^unknown number “beta3”; did you mean beta1\? Using lr\.$/,
      { name: 'sweep', values: { of: 'lr', metric: 'final' } },
    ],
    [
      'sweep(of=momentum)',
      /^unknown number “momentum”; known: lr, .*sigma.* Using lr\.$/,
      { name: 'sweep', values: { of: 'lr', metric: 'final' } },
    ],
    ['sweep(of=2)', /it must be the name of a parameter/, { name: 'sweep', values: { of: 'lr', metric: 'final' } }],
    ['map(sgd)', /^map takes no “sgd” inside/, { name: 'map', values: { metric: 'final' } }],
    ['map(of=lr)', /“of”/, { name: 'map', values: { metric: 'final' } }],
  ])('%s', (setting, message, study) => {
    const { experiment, problems } = studyOf(setting);
    expect(problems.map((problem) => problem.key)).toEqual(['study']);
    expect(problems[0].message).toMatch(message);
    expect(experiment.study).toEqual(study);
  });

  it('the numbers that may be varied are those of the experiment at hand', () => {
    const bowl = 'landscape=quadratic(condition=4)&run=sgd(lr=0.1)';
    expect(studyOf('sweep(of=condition)', bowl).problems).toEqual([]);
    expect(studyOf('sweep(of=k)', bowl).problems).toHaveLength(1);
    expect(studyOf('sweep(of=sigma)', bowl).problems).toHaveLength(1);
  });
});
