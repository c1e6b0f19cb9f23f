import { describe, expect, it } from 'vitest';
import { experimentOf } from '../../../test/support.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { sweepables, withValue } from '../experiment/sweepable.ts';
import { objectiveOf } from '../objective.ts';
import { complete } from './drain.ts';
import { ensemble } from './ensemble.ts';
import { kAlphaMap } from './kAlphaMap.ts';
import { METRICS, type Metric } from './metric.ts';
import { WHOLE_STUDY } from './part.ts';
import { quantile } from './quantile.ts';
import { mergeSweeps, type Sweep, type SweepQuestion, sweep } from './sweep.ts';

const ravine =
  'landscape=quadratic(condition=36,angle=28)&start=-5,1&noise=gaussian(sigma=1)' +
  '&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&run=inner';

function swept(experiment: Experiment, parameter: string, values: number[], more: Partial<SweepQuestion> = {}): Sweep {
  const { seeds } = experiment;
  return complete(sweep({ experiment, parameter, values, seeds, metric: 'final', part: WHOLE_STUDY, ...more }));
}

function varied(experiment: Experiment, name: string, value: number): Experiment {
  const found = sweepables(experiment).find(({ parameter }) => parameter.name === name);
  if (found === undefined) throw new Error(`${name} is no number of the experiment`);
  return withValue(experiment, found, value);
}

describe('a value of a sweep', () => {
  it.each([
    ['lr', [0.001, 0.01, 0.1, 1], `${ravine}&run=adam(lr=0.1)&steps=93&seeds=20&seed=7`],
    [
      'k',
      [1, 2, 7, 50, 200],
      `${ravine}&run=ema(sgd(lr=0.01),decay=0.9)&run=lookahead(sgd(lr=0.01),k=3)&steps=100&seeds=9`,
    ],
    ['alpha', [0, 0.3, 1], `${ravine}&schedule=cosine&steps=700&seeds=5`],
    ['sigma', [0, 0.5, 5], `${ravine}&steps=60&seeds=300`],
    ['condition', [1, 10, 100], `${ravine}&steps=60&seeds=4`],
    [
      'size',
      [1, 8, 1000],
      'landscape=logistic&noise=minibatch(size=4)&run=lookahead(sgd(lr=0.2))&run=inner&steps=60&seeds=9',
    ],
    [
      'lr',
      [0.01, 0.02, 0.04],
      'landscape=beale&start=1,1.5&noise=gaussian(sigma=0.5)&run=lookahead(sgd(lr=0.02,momentum=0.9))&run=inner&steps=80&seeds=30',
    ],
    ['lr', [0.01, 0.1], 'landscape=saddle&run=lookahead(sgd(lr=0.02))&run=inner&steps=40'],
  ])('equals the same experiment run alone, to the bit: %s = %j, %s', (name, values, text) => {
    const experiment = experimentOf(text);
    const { places, runs } = swept(experiment, name, values);
    expect(places).toEqual(values.map((_, index) => index));
    values.forEach((value, at) => {
      const alone = varied(experiment, name, value);
      const { landscape, parameters } = objectiveOf(alone);
      const floor = landscape.floor(parameters);
      complete(ensemble(alone)).forEach(({ judged, ended }, run) => {
        const above = judged.map((loss) => (floor === null ? loss : Math.max(0, loss - floor))).sort();
        const { median, p10, p90, diverged } = runs[run];
        expect([median[at], p10[at], p90[at]]).toEqual([0.5, 0.1, 0.9].map((fraction) => quantile(above, fraction)));
        expect(diverged[at]).toBe(ended.diverged / experiment.seeds);
      });
    });
  });

  it.each(METRICS)('of k equals the cell of the map, by the metric %s', (metric) => {
    const experiment = experimentOf(`${ravine}&steps=100&seeds=16`);
    const ks = [1, 3, 5, 32];
    const question = { experiment, ks, alphas: [0.5], seeds: 16, resamples: 0, part: WHOLE_STUDY };
    const map = complete(kAlphaMap({ ...question, metric }));
    const { level, runs } = swept(experiment, 'k', ks, { metric });
    expect([level, runs[0].median, runs[1].median]).toEqual([map.level, map.study, map.baseline]);
  });

  it('takes the first seeds only, where fewer are asked for', () => {
    const experiment = experimentOf(`${ravine}&steps=50&seeds=16`);
    expect(swept(experiment, 'lr', [0.01], { seeds: 4 })).toEqual(swept({ ...experiment, seeds: 4 }, 'lr', [0.01]));
    expect(swept(experiment, 'lr', [0.01], { seeds: 4 })).not.toEqual(swept(experiment, 'lr', [0.01]));
  });
});

describe('a sweep', () => {
  it.each(METRICS)('does not depend on how it is divided, nor in which order its parts come: %s', (metric: Metric) => {
    const experiment = experimentOf(`${ravine}&run=adam(lr=0.1)&steps=40&seeds=6`);
    const values = [0.003, 0.01, 0.03, 0.1];
    const whole = swept(experiment, 'lr', values, { metric });
    // Of five parts one has nothing to do.
    for (const count of [1, 2, 3, 5]) {
      const parts = Array.from({ length: count }, (_, index) =>
        swept(experiment, 'lr', values, { metric, part: { index, count } }),
      );
      expect(mergeSweeps(parts)).toEqual(whole);
      expect(mergeSweeps(parts.toReversed())).toEqual(whole);
    }
  });

  it('of a level keeps the level of the experiment as it stands, whatever is varied', () => {
    // The rate halves theta at each step: half way between 0.5 and 0.5 / 4^9 lies just below 10^-3, as in the map's test.
    const text =
      'landscape=quadratic(condition=1,angle=0)&start=1,0&run=lookahead(sgd(lr=0.5),k=2,alpha=0.5)&run=inner&steps=9';
    const { level, runs } = swept(experimentOf(text), 'lr', [0.5, 0.75], { metric: 'reach' });
    expect(level).toBe(1e-4);
    // With 0.75 theta is a quarter at each step: 0.5 / 16^4 = 7.6e-6 is the first below it that comes with a sync.
    expect([...runs[1].median]).toEqual([8, 4]);
  });

  it('of what the experiment does not have is refused', () => {
    expect(() => swept(experimentOf(ravine), 'beta1', [0.9])).toThrow('no number called beta1');
  });
});
