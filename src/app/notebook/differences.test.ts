import { describe, expect, it } from 'vitest';
import { parse } from '../../engine/experiment/parse.ts';
import { noiseKinds } from '../../engine/noise/registry.ts';
import { optimizerKinds } from '../../engine/optimizers/registry.ts';
import { scheduleKinds } from '../../engine/schedules/registry.ts';
import { landscapes } from '../../landscapes/registry.ts';
import { examples } from '../examples/examples.ts';
import { describe as settingsOf } from './describe.ts';
import { differences } from './differences.ts';

const DEFAULT = examples[0].experiment;
const between = (a: string, b: string) => differences(parse(a).experiment, parse(b).experiment);
const rows = (a: string, b: string) =>
  between(a, b).differences.map(({ what, values }) => [what, ...values].join(' | '));
const to = (from: string, by: string) => DEFAULT.replace(from, by);

describe('what differs', () => {
  it.each([
    ['k=5', 'k=10', 'k, fast steps before each sync | 5 | 10'],
    ['alpha=0.5', 'alpha=0.8', 'α, how far the slow follow | 0.5 | 0.8'],
    ['alpha=0.5', 'alpha=0.5,state=reset', 'At a sync, the momentum is | kept | set to zero'],
    ['lr=0.01', 'lr=0.0100001', 'Learning rate | 0.01 | 0.0100001'],
    ['momentum=0.9', 'momentum=0.9,nesterov=true', /no \| yes$/],
    ['angle=28', 'angle=-28', 'Angle | 28° | −28°'],
    ['start=-5,1', 'start=-5,1.0001', 'Start | (−5, 1) | (−5, 1.0001)'],
    ['sigma=1', 'sigma=2', 'Noise strength σ | 1 | 2'],
    ['steps=100', 'steps=12345', 'Gradient steps | 100 | 12345'],
    ['seeds=64', 'seeds=64&seed=3', 'First seed | 1 | 3'],
    ['seeds=64', 'seeds=64&show=7', 'Seed shown | 1 | 7'],
    ['seeds=64', 'seeds=64&at=35s', 'Stands at | the end | the sync after step 35'],
    ['view=-6.2,2.2,-5,3.2', '', 'Part of the plane | x from −6.2 to 2.2, y from −5 to 3.2 | the whole landscape'],
  ])('%s against %s', (from, by, row) => {
    const found = rows(DEFAULT, to(from, by));
    expect(found.at(from === 'seeds=64' ? 0 : -1)).toEqual(typeof row === 'string' ? row : expect.stringMatching(row));
    expect(found.length).toBe(by.includes('&seed=') ? 2 : 1);
  });

  it('is nothing between an experiment and itself, and then all is common, untouched things left out', () => {
    expect(between(DEFAULT, DEFAULT)).toEqual({
      differences: [],
      common:
        'landscape: Ravine; steepness ratio: 36; angle: 28°; start: (−5, 1); gradient noise: Gaussian, on the gradient; ' +
        'noise strength σ: 1; slow weights by: Lookahead; k, fast steps before each sync: 5; α, how far the slow follow: 0.5; ' +
        'base optimizer: SGD; learning rate: 0.01; momentum: 0.9; run 2: the same SGD without Lookahead; ' +
        'gradient steps: 100; random seeds: 64',
    });
  });

  it('compares base optimizers however deeply they are wrapped, and leaves out what one does not have', () => {
    const alone = to('lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&run=inner', 'sgd(lr=0.02,momentum=0.9)');
    expect(rows(DEFAULT, alone)).toEqual([
      'Slow weights by | Lookahead | ',
      'k, fast steps before each sync | 5 | ',
      'α, how far the slow follow | 0.5 | ',
      'At a sync, the momentum is | kept | ',
      'The slow weights begin | at the start | ',
      'Learning rate | 0.01 | 0.02',
      'Run 2 | the same SGD without Lookahead | ',
    ]);
    expect(between(DEFAULT, alone).common).toContain('base optimizer: SGD; momentum: 0.9');
  });

  it('puts what only the second has where the second has it', () => {
    const noisy = rows(to('&noise=gaussian(sigma=1)', ''), to('k=5', 'k=6'));
    expect(noisy).toEqual([
      expect.stringMatching(/^Gradient noise \|/),
      'Noise strength σ |  | 1',
      'k, fast steps before each sync | 5 | 6',
    ]);
  });

  it('has words for everything in the registries', () => {
    const texts = [
      ...landscapes.map(({ name }) => `landscape=${name}`),
      ...noiseKinds.map(({ name }) => `landscape=beale&noise=${name}`),
      ...scheduleKinds.map(({ name }) => `landscape=beale&schedule=${name}`),
      ...optimizerKinds.map(({ name, wraps }) => `landscape=beale&run=${name}${wraps ? '(sgd)' : ''}`),
      ...examples.map(({ experiment }) => experiment),
    ];
    for (const text of texts) {
      const settings = settingsOf(parse(text).experiment);
      expect(new Set(settings.map(({ key }) => key)).size, text).toBe(settings.length);
      for (const { what, value } of settings)
        expect(`${what}: ${value}`, text).toMatch(/^.+: (?!.*(NaN|undefined)).+$/);
    }
  });
});
