import { describe, expect, it } from 'vitest';
import { experimentOf } from '../../../test/support.ts';
import { sweepables } from '../../engine/experiment/sweepable.ts';
import { optimizerKinds } from '../../engine/optimizers/registry.ts';
import { landscapes } from '../../landscapes/registry.ts';
import { readEnds, readRange, readWholes } from './axis.ts';
import { Mistake } from './mistake.ts';

const numberOf = (name: string) => {
  const found = sweepables(experimentOf('noise=gaussian(sigma=1)&run=lookahead(adam(lr=0.1))')).find(
    ({ parameter }) => parameter.name === name,
  );
  if (found === undefined) throw new Error(`${name} is no number of the experiment`);
  return found.parameter;
};
const [k, alpha, lr] = ['k', 'alpha', 'lr'].map(numberOf);

describe('an axis', () => {
  it('has all whole numbers between two, or those of a list', () => {
    expect(readWholes('k', '3:6', k)).toEqual([3, 4, 5, 6]);
    expect(readWholes('k', '7:7', k)).toEqual([7]);
    expect(readWholes('k', '20, 1,5', k)).toEqual([20, 1, 5]);
  });

  it('of steps tells each by its end: the cells of the map in the app', () => {
    expect(readEnds('alpha', '0:1:32', alpha)).toEqual(Array.from({ length: 32 }, (_, step) => (step + 1) / 32));
    expect(readEnds('alpha', '0.5:1:2', alpha)).toEqual([0.75, 1]);
    expect(readEnds('alpha', '0.3', alpha)).toEqual([0.3]);
  });

  it('of places has both its ends, evenly by difference or by ratio', () => {
    expect(readRange('range', '0.1:0.5:5', lr, 'linear')).toEqual([0.1, 0.2, 0.3, 0.4, 0.5]);
    expect(readRange('range', '0.001:1:4', lr, 'log')).toEqual([0.001, 0.01, 0.1, 1]);
    expect(readRange('range', '0.001:1:1', lr, 'log')).toEqual([0.001]);
    // What lies between the ends is rounded, the ends are not.
    expect(readRange('range', '0.1234567890123456:1.234567890123456:2', lr, 'log')).toEqual([
      0.1234567890123456, 1.234567890123456,
    ]);
    // Of many places between few whole numbers each number stays once.
    expect(readRange('range', '1:8:48', k, 'log')).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it.each([
    [() => readWholes('k', '1:2:3', k), /^--k must be first:last, .* not “1:2:3”$/],
    [() => readWholes('k', '0:3', k), /^--k: k must be a whole number from 1 to 10000, not 0$/],
    [() => readWholes('k', '1.5', k), /k must be a whole number.*not 1\.5$/],
    [() => readWholes('k', '5:3', k), /“5:3” must rise, as in 3:5$/],
    [() => readWholes('k', '5,3,5', k), /“5,3,5” has 5 twice$/],
    [() => readWholes('k', '', k), /must be first:last.*not “”$/],
    [() => readEnds('alpha', '1:0:3', alpha), /must rise/],
    [() => readEnds('alpha', '0:1:0', alpha), /from 1 to 10000 places, not 0$/],
    [() => readEnds('alpha', '0:1:2.5', alpha), /from 1 to 10000 places, not 2\.5$/],
    [() => readEnds('alpha', '0:1:1e9', alpha), /from 1 to 10000 places/],
    [() => readEnds('alpha', '0:9:3', alpha), /alpha must be a number.*not [369]$/],
    [() => readRange('range', '0:1:3', lr, 'log'), /lr must be a number above 0/],
    [() => readRange('range', '0:1:3', numberOf('sigma'), 'log'), /must begin above 0 on a log scale/],
    [() => readRange('range', '0.1:x:3', lr, 'log'), /must be from:to:count/],
  ])('that makes no sense is named (%#)', (read, message) => {
    expect(read).toThrow(Mistake);
    expect(read).toThrow(message);
  });

  it('by default is what the slider offers, for every number that can be varied', () => {
    const runs = optimizerKinds.map(({ name, wraps }) => `run=${name}${wraps ? '(adam)' : ''}`);
    const texts = [
      ...runs.map((run) => `landscape=quadratic&${run}`),
      ...landscapes.map(({ name }) => `landscape=${name}&run=sgd`),
      ...['gaussian', 'student', 'multiplicative', 'center', 'minibatch'].map(
        (noise) => `landscape=logistic&run=sgd&noise=${noise}`,
      ),
    ];
    const all = texts.flatMap((text) => sweepables(experimentOf(text)).map(({ parameter }) => parameter));
    expect(all.length).toBeGreaterThan(60);
    for (const parameter of new Set(all)) {
      const { min, max, scale } = parameter.slider;
      const values = readRange('range', `${min}:${max}:48`, parameter, scale);
      expect([values[0], values.at(-1)], parameter.name).toEqual([min, max]);
    }
  });
});
