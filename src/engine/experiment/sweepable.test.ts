import { describe, expect, it } from 'vitest';
import { experimentOf } from '../../../test/support.ts';
import { landscapes } from '../../landscapes/registry.ts';
import { noiseKinds } from '../noise/registry.ts';
import { optimizerKinds } from '../optimizers/registry.ts';
import { format, formatRun } from './format.ts';
import { parse } from './parse.ts';
import { sweepables, withValue } from './sweepable.ts';

interface Table {
  readonly parameters: readonly { readonly type: string; readonly name: string }[];
}

const numbers = (tables: readonly Table[]) =>
  new Set(
    tables.flatMap(({ parameters }) => parameters.filter(({ type }) => type === 'number').map(({ name }) => name)),
  );
const shared = (a: Set<string>, b: Set<string>) => [...a].filter((name) => b.has(name));

function varied(text: string, name: string, value: number) {
  const experiment = experimentOf(text);
  const found = sweepables(experiment).find(({ parameter }) => parameter.name === name);
  if (found === undefined) throw new Error(`${name} is no number of ${text}`);
  return withValue(experiment, found, value);
}

const runsOf = (text: string, name: string, value: number) => varied(text, name, value).runs.map(formatRun);

describe('a name', () => {
  it('means one thing: no two tables that meet in an experiment share any, but for wrappers', () => {
    const base = numbers(optimizerKinds.filter(({ wraps }) => !wraps));
    const wrapper = numbers(optimizerKinds.filter(({ wraps }) => wraps));
    const noise = numbers(noiseKinds);
    const land = numbers(landscapes);
    expect([base.size, wrapper.size, noise.size, land.size].every((size) => size > 2)).toBe(true);
    const pairs = [shared(base, wrapper), shared(base, noise), shared(base, land), shared(wrapper, noise)];
    expect([...pairs, shared(wrapper, land), shared(noise, land)]).toEqual([[], [], [], [], [], []]);
  });

  it('of a wrapper around another one is the outermost’s', () => {
    const text = 'run=lookahead(slowmo(sgd(lr=0.1),k=3),k=5,alpha=0.5)&run=inner';
    expect(sweepables(experimentOf(text)).find(({ parameter }) => parameter.name === 'k')?.value).toBe(5);
    expect(runsOf(text, 'k', 7)[0]).toMatch(/^lookahead\(slowmo\(sgd\(lr=0.1.*k=3.*,k=7,alpha=0.5\)$/);
    // What only the inner one has is the inner one's.
    expect(runsOf(text, 'slowLr', 0.5)[0]).toMatch(/^lookahead\(slowmo\(.*slowLr=0.5.*\),k=5,alpha=0.5\)$/);
  });

  it('suits what the notation takes for “of”', () => {
    const all = numbers([...optimizerKinds, ...noiseKinds, ...landscapes]);
    for (const name of all) {
      const text = `study=sweep(of=${name})`;
      const { problems } = parse(text);
      expect(
        problems.filter(({ message }) => /must be the name/.test(message)),
        text,
      ).toEqual([]);
    }
  });
});

describe('the numbers of an experiment', () => {
  it('are those of the first run, its base first, of the noise and of the landscape, with their values', () => {
    const text =
      'landscape=quadratic(condition=36,angle=28)&noise=gaussian(sigma=2)&run=lookahead(sgd(lr=0.1),k=5,alpha=0.8)&run=adam(lr=0.3)';
    const found = sweepables(experimentOf(text)).map(({ of, value, parameter: { name } }) => `${of} ${name}=${value}`);
    expect(found).toEqual([
      'run lr=0.1',
      'run momentum=0',
      'run dampening=0',
      'run weightDecay=0',
      'run k=5',
      'run alpha=0.8',
      'noise sigma=2',
      'landscape condition=36',
      'landscape angle=28',
    ]);
  });

  it('can each be set, and nothing else changes but what the linked runs share', () => {
    for (const landscape of landscapes) {
      const text = `landscape=${landscape.name}&noise=gaussian(sigma=1)&run=lookahead(adamw(lr=0.1),k=5)&run=inner`;
      const experiment = experimentOf(text);
      for (const each of sweepables(experiment)) {
        const { slider, name } = each.parameter;
        const value = each.value === slider.max ? slider.min : slider.max;
        const changed = withValue(experiment, each, value);
        const again = sweepables(changed);
        expect(again.map(({ value }) => value)).toEqual(
          sweepables(experiment).map((other) => (other.parameter.name === name ? value : other.value)),
        );
        expect(parse(format(changed))).toEqual({ experiment: changed, problems: [] });
      }
    }
  });
});

describe('another value', () => {
  const text =
    'run=lookahead(sgd(lr=0.1,momentum=0.9),k=5,alpha=0.5)&run=inner&run=lookahead(adam(lr=0.3),k=5,alpha=0.5)&run=sgd(lr=0.2)';

  it('of the base optimizer goes to every run that has such a number', () => {
    expect(runsOf(text, 'lr', 0.01)).toEqual([
      'lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)',
      'inner',
      'lookahead(adam(lr=0.01),k=5,alpha=0.5)',
      'sgd(lr=0.01)',
    ]);
    expect(runsOf(text, 'momentum', 0.5)).toEqual([
      'lookahead(sgd(lr=0.1,momentum=0.5),k=5,alpha=0.5)',
      'inner',
      'lookahead(adam(lr=0.3),k=5,alpha=0.5)',
      'sgd(lr=0.2,momentum=0.5)',
    ]);
  });

  it('of a wrapper goes to the first run alone', () => {
    expect(runsOf(text, 'k', 9)).toEqual([
      'lookahead(sgd(lr=0.1,momentum=0.9),k=9,alpha=0.5)',
      'inner',
      'lookahead(adam(lr=0.3),k=5,alpha=0.5)',
      'sgd(lr=0.2)',
    ]);
  });

  it('of the noise or the landscape leaves the runs alone', () => {
    const noisy = `landscape=rosenbrock&noise=gaussian(sigma=1)&${text}`;
    const { runs } = experimentOf(noisy);
    expect(varied(noisy, 'sigma', 3)).toMatchObject({ noise: { name: 'gaussian', values: { sigma: 3 } }, runs });
    expect(varied(noisy, 'b', 3)).toMatchObject({ landscape: { name: 'rosenbrock', values: { b: 3 } }, runs });
  });
});
