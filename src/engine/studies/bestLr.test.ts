import { describe, expect, test } from 'vitest';
import { choiceOf, experimentOf } from '../../../test/support.ts';
import { optimizersOf } from '../experiment/experiment.ts';
import { bestLrs, withLr } from './bestLr.ts';
import { complete } from './drain.ts';
import { ensemble } from './ensemble.ts';
import { quantile } from './quantile.ts';

const search = (text: string) => {
  const experiment = experimentOf(text);
  return complete(bestLrs(experiment, optimizersOf(experiment)));
};

describe('the best learning rate', () => {
  // Gradient descent on curvatures 1 and kappa is fastest at 2 / (1 + kappa), where both shrink alike.
  test.each([4, 10, 50])('of SGD on a quadratic with condition %d is near 2 / (1 + condition)', (condition) => {
    const found = search(`landscape=quadratic(condition=${condition},angle=30)&start=3,2&run=sgd(lr=0.001)&steps=200`);
    expect(found?.best[0].lr).toBeGreaterThan((2 / (1 + condition)) * 0.93);
    expect(found?.best[0].lr).toBeLessThan((2 / (1 + condition)) * 1.07);
  });

  test('does not depend on the one that the experiment has, nor do two optimizers on each other', () => {
    const base = 'landscape=quadratic(condition=10)&start=3,2&noise=gaussian(sigma=1)&steps=60&seeds=16';
    const together = search(`${base}&run=lookahead(sgd(lr=0.5,momentum=0.5),k=5,alpha=0.5)&run=inner`);
    const slower = search(`${base}&run=lookahead(sgd(lr=0.001,momentum=0.5),k=5,alpha=0.5)&run=inner`);
    const alone = search(`${base}&run=lookahead(sgd(lr=0.001,momentum=0.5),k=5,alpha=0.5)`);
    expect(slower).toEqual(together);
    expect(alone?.best[0]).toEqual(together?.best[0]);
  });

  test('has the loss that the experiment has at that rate, and none of its neighbours has a lower one', () => {
    const text = 'landscape=quadratic(condition=10)&start=3,2&noise=gaussian(sigma=1)&steps=63&seeds=16';
    const experiment = experimentOf(`${text}&run=lookahead(sgd(lr=0.1,momentum=0.5),k=5,alpha=0.5)&run=inner`);
    const choices = optimizersOf(experiment);
    const found = complete(bestLrs(experiment, choices));
    const medianAt = (index: number, lr: number) => {
      const runs = complete(ensemble({ ...experiment, runs: choices.map((choice) => withLr(choice, lr)) }));
      return quantile(runs[index].judged.slice().sort(), 0.5);
    };
    for (const [index, best] of (found?.best ?? []).entries()) {
      expect(best.loss).toBe(medianAt(index, best.lr));
      for (const factor of [0.5, 0.7, 1.4, 2]) expect(medianAt(index, factor * best.lr)).toBeGreaterThan(best.loss);
    }
    expect(found).toMatchObject({ seeds: 16, cost: 63 * 16 * 45 });
  });

  test('is not searched for where that would take too long', () => {
    const steps = (text: string) => experimentOf(`landscape=beale&noise=gaussian(sigma=1)&run=sgd(lr=0.001)&${text}`);
    const first = (text: string) => bestLrs(steps(text), optimizersOf(steps(text))).next();
    expect(first('steps=1000000&seeds=64')).toEqual({ done: true, value: null });
    expect(first('steps=1000&seeds=64').done).toBe(false);
  });

  test('leaves out rates that diverge', () => {
    const found = search('landscape=quadratic(condition=10)&start=3,2&run=sgd(lr=1)&steps=300');
    expect(found?.best[0].loss).toBeLessThan(1e-20);
  });

  test('of an optimizer that always diverges has an infinite loss', () => {
    const found = search('landscape=quadratic(condition=1000000)&start=3,2&run=sgd(lr=1)&steps=30');
    expect(found?.best[0].loss).toBe(Infinity);
  });

  test('its progress rises', () => {
    const experiment = experimentOf(
      'landscape=beale&noise=gaussian(sigma=1)&run=sgd(lr=0.001)&run=adam(lr=0.1)&steps=1200&seeds=4',
    );
    const shares = Array.from(bestLrs(experiment, optimizersOf(experiment)));
    expect(shares.every((share, index) => index === 0 || share >= shares[index - 1])).toBe(true);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });
});

test('withLr reaches through every wrapper to the core', () => {
  const nested = choiceOf('lookahead(lookahead(adam(lr=0.1),k=5,alpha=0.5),k=2,alpha=0.5)');
  expect(withLr(nested, 0.7)).toEqual(choiceOf('lookahead(lookahead(adam(lr=0.7),k=5,alpha=0.5),k=2,alpha=0.5)'));
});
