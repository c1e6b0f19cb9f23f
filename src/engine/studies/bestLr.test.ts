import { describe, expect, test } from 'vitest';
import { choiceOf, experimentOf } from '../../../test/support.ts';
import { optimizersOf, withLr } from '../experiment/experiment.ts';
import { bestLrs } from './bestLr.ts';
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
    const medianAt = (index: number, lr: number | null) => {
      if (lr === null) return Number.NaN;
      const runs = complete(ensemble({ ...experiment, runs: choices.map((choice) => withLr(choice, lr)) }));
      return quantile(runs[index].judged.slice().sort(), 0.5);
    };
    for (const [index, best] of (found?.best ?? []).entries()) {
      expect(best.loss).toBe(medianAt(index, best.lr));
      for (const factor of [0.5, 0.7, 1.4, 2])
        expect(medianAt(index, factor * (best.lr ?? 0))).toBeGreaterThan(best.loss);
    }
    expect(found?.seeds).toBe(16);
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

  test('of an optimizer that diverges at every rate is none', () => {
    const found = search('landscape=quadratic(condition=1000000)&start=3,2&run=sgd(lr=1)&steps=30');
    expect(found?.best[0]).toMatchObject({ outcome: 'diverges', lr: null, loss: Infinity });
  });

  test('is none where nothing is judged but the start, and costs nothing there', () => {
    const base = 'landscape=quadratic(condition=10)&start=0,2&noise=gaussian(sigma=1)&steps=9&seeds=4';
    const found = search(`${base}&run=lookahead(sgd(lr=0.1),k=10,alpha=0.5)&run=inner&run=lookahead(sgd(lr=0.1),k=3)`);
    const none = { outcome: 'no sync', lr: null, loss: 20, cost: 0 };
    expect(found?.best.slice(0, 2)).toEqual([
      { ...none, loss: expect.closeTo(20) },
      { ...none, loss: expect.closeTo(20) },
    ]);
    expect(found?.best[2].outcome).toBe('found');
  });

  test('is found for every run, each by itself, with three digits', () => {
    const base = 'landscape=beale&start=1,1.5&noise=gaussian(sigma=0.5)&steps=50&seeds=8';
    const runs = ['lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)', 'inner', 'adam(lr=0.1)', 'sgd(lr=0.5)'];
    const found = search(`${base}&run=${runs.join('&run=')}`);
    expect(found?.best).toHaveLength(4);
    for (const { outcome, lr } of found?.best ?? []) {
      expect(outcome).toBe('found');
      expect(lr).toBe(Number(lr?.toPrecision(3)));
    }
    expect(found?.best[3]).toEqual(search(`${base}&run=sgd(lr=0.001)`)?.best[0]);
  });

  test('is better than the best of a grid of eight a step', () => {
    const experiment = experimentOf(
      'landscape=quadratic(condition=36,angle=28)&start=-5,1&noise=gaussian(sigma=1)&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=100&seeds=64',
    );
    const choices = optimizersOf(experiment);
    for (const [index, { loss }] of (complete(bestLrs(experiment, choices))?.best ?? []).entries()) {
      const medianAt = (rate: number) => {
        const runs = complete(ensemble({ ...experiment, runs: choices.map((choice) => withLr(choice, rate)) }));
        return quantile(runs[index].judged.slice().sort(), 0.5);
      };
      const lowest = (rates: readonly number[]) =>
        rates.reduce((low, rate) => (medianAt(rate) < medianAt(low) ? rate : low));
      const coarse = lowest(Array.from({ length: 19 }, (_, place) => 10 ** (place / 6 - 4)));
      const fine = lowest(Array.from({ length: 8 }, (_, place) => coarse * 10 ** ((place / 3.5 - 1) * (7 / 48))));
      expect(loss).toBeLessThan(medianAt(fine));
    }
  });

  test('costs the gradients that were taken, to the last one', () => {
    const cost = (text: string) => search(text)?.best.map((each) => each.cost);
    // 37 rates, eight and six, each with its whole budget where nothing diverges.
    const calm = 'landscape=styblinski-tang&start=0.1,0.1&noise=gaussian(sigma=0.1)&run=adam(lr=0.1)&steps=20&seeds=4';
    expect(cost(calm)).toEqual([51 * 20 * 4]);
    // A run without slow weights is judged, and ends, at the last sync of the first.
    const pair = calm.replace('adam(lr=0.1)', 'lookahead(adam(lr=0.1),k=7,alpha=0.5)&run=inner');
    expect(cost(pair)).toEqual([51 * 20 * 4, 51 * 14 * 4]);
    // Every rate leads too far with its first step, and is given up.
    const cliff = 'landscape=quadratic(condition=1000000)&start=900,900&run=sgd(lr=1)&steps=30';
    expect(cost(cliff)?.[0]).toBeLessThan(37 * 30);
    expect(search(cliff)?.best[0].outcome).toBe('diverges');
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
