import { describe, expect, test, vi } from 'vitest';
import { experimentOf, trajectoriesOf } from '../../../test/support.ts';
import { leastSquares } from '../../landscapes/leastSquares.ts';
import { noiseFor } from '../noiseFor.ts';
import { objectiveOf } from '../objective.ts';
import { type Objective, tableOracle } from '../oracle.ts';
import { complete } from '../studies/drain.ts';
import { ensemble } from '../studies/ensemble.ts';
import { trajectories } from '../studies/trajectory.ts';
import { noiseKinds } from './registry.ts';

// What every noise must do, and how strong each must be.

interface Expected {
  readonly landscape: string;
  readonly noise: string;
  /** The standard deviation of both coordinates of the gradient at (w, b) = (2, -1), whose exact gradient is g. */
  readonly spread: (g: readonly [number, number]) => readonly [number, number];
  /** Of the fourth moment, for the bounds on a measured variance. */
  readonly kurtosis: number;
}

/** One for every noise but none; a test fails for a noise that has no entry. */
const expected: Readonly<Record<string, Expected>> = {
  gaussian: { landscape: 'quadratic', noise: 'gaussian(sigma=0.7)', spread: () => [0.7, 0.7], kurtosis: 3 },
  student: {
    landscape: 'quadratic',
    noise: 'student(sigma=0.7,df=10)',
    spread: () => [0.7 * Math.sqrt(10 / 8), 0.7 * Math.sqrt(10 / 8)],
    kurtosis: 4,
  },
  multiplicative: {
    landscape: 'quadratic(condition=10)',
    noise: 'multiplicative(sigma=0.5)',
    spread: ([x, y]) => [0.5 * Math.abs(x), 0.5 * Math.abs(y)],
    kurtosis: 3,
  },
  center: { landscape: 'quadratic(condition=10)', noise: 'center(sigma=0.7)', spread: () => [0.7, 7], kurtosis: 3 },
  minibatch: { landscape: 'least-squares', noise: 'minibatch(size=5)', spread: batchSpread(5), kurtosis: 3.5 },
};

const AT = [2, -1] as const;
const SIGMAS = 4.5;

const random = noiseKinds.filter((kind) => kind.random);

test('every noise that draws has an entry here', () => {
  expect(Object.keys(expected).sort()).toEqual(random.map(({ name }) => name).sort());
});

describe.each(random.map(({ name }) => [name, expected[name]] as const))('%s', (_, { landscape, noise, ...should }) => {
  const text = `landscape=${landscape}&noise=${noise}`;
  const objective = objectiveOf(experimentOf(text));

  test('depends on seed and evaluation alone, not on the table, the batch or the order', () => {
    const known = new Map<string, readonly [number, number]>();
    for (const [seed, lanes, first, count] of [
      [5, 4, 10, 6],
      [6, 1, 12, 1],
      [5, 3, 14, 2],
      [8, 1, 10, 6],
      [1, 8, 1, 15],
    ]) {
      const rows = gradients(objective, seed, lanes, first, count);
      for (const [key, gradient] of rows) {
        expect(gradient).toEqual(known.get(key) ?? gradient);
        known.set(key, gradient);
      }
    }
    expect(known.size).toBe(8 * 15);
    expect(new Set([...known.values()].map(String)).size).toBeGreaterThan(100);
  });

  test('leaves the gradient right on average, and spreads it as much as it should', () => {
    const [seeds, evaluations] = [500, 80];
    const all = [...gradients(objective, 1, seeds, 1, evaluations).values()];
    const exact = exactGradient(objective);
    const spread = should.spread(exact);
    for (const i of [0, 1] as const) {
      const mean = all.reduce((sum, each) => sum + each[i], 0) / all.length;
      const variance = all.reduce((sum, each) => sum + (each[i] - exact[i]) ** 2, 0) / all.length;
      expect(Math.abs(mean - exact[i]) / spread[i]).toBeLessThan(SIGMAS / Math.sqrt(all.length));
      const bound = SIGMAS * Math.sqrt((should.kurtosis - 1) / all.length);
      expect(Math.abs(variance / spread[i] ** 2 - 1)).toBeLessThan(bound);
      // Five per cent more or less would have been noticed.
      expect(Math.abs((1.05 ** 2 * variance) / spread[i] ** 2 - 1)).toBeGreaterThan(bound);
    }
  });

  test('is the same for every run', () => {
    const [one, , again] = trajectoriesOf(
      `${text}&run=sgd(lr=0.01)&run=lookahead(adam(lr=0.1),k=3,alpha=0.5)&run=sgd(lr=0.01)&steps=1200`,
    );
    expect(again.fast).toEqual(one.fast);
    expect(one.fast.x.every(Number.isFinite)).toBe(true);
    const [other] = trajectoriesOf(`${text}&run=sgd(lr=0.01)&steps=1200`, 2);
    expect(other.fast.x).not.toEqual(one.fast.x);
  });

  test('is the same in an ensemble as in a path', () => {
    const experiment = experimentOf(`${text}&run=lookahead(sgd(lr=0.01),k=4,alpha=0.5)&steps=50&seed=2&seeds=300`);
    const [{ finalSlow }] = complete(ensemble(experiment));
    for (const lane of [0, 255, 256, 299]) {
      const [{ slow }] = complete(trajectories(experiment, 2 + lane));
      expect(finalSlow?.[lane]).toBe(slow?.loss.at(-1));
    }
  });
});

describe('minibatches', () => {
  const cost = '&run=lookahead(sgd(lr=0.05),k=5,alpha=0.5)&run=inner&steps=40&seeds=8';

  // Mathematics of sampling without replacement: Cov = C (n - B) / (B (n - 1)) with C that of the single gradients.
  test.each([1, 3, 8, 24, 31])('of %d have the covariance of a draw without replacement', (size) => {
    const objective = objectiveOf(experimentOf(`landscape=least-squares&noise=minibatch(size=${size})`));
    const all = [...gradients(objective, 1, 200, 1, 200).values()];
    const [gx, gy] = exactGradient(objective);
    const covariance = batchCovariance(size);
    for (const [i, j, theory] of covariance) {
      const products = all.map((each) => (each[i] - (i === 0 ? gx : gy)) * (each[j] - (j === 0 ? gx : gy)));
      const mean = products.reduce((sum, each) => sum + each, 0) / all.length;
      const variance = products.reduce((sum, each) => sum + (each - mean) ** 2, 0) / all.length;
      expect(Math.abs(mean - theory)).toBeLessThan(SIGMAS * Math.sqrt(variance / all.length));
      // With replacement it would be C / B, which is told apart from a quarter of the data on.
      const replaced = (theory * (N - 1)) / (N - size);
      if (size >= 8) expect(Math.abs(mean - replaced)).toBeGreaterThan(SIGMAS * Math.sqrt(variance / all.length));
    }
  });

  test.each([32, 33, 1000])('of %d are all of the data: the exact gradient, and nothing is random', (size) => {
    for (const landscape of ['least-squares', 'logistic']) {
      const experiment = experimentOf(`landscape=${landscape}&noise=minibatch(size=${size})${cost}`);
      const { random, minibatch } = objectiveOf(experiment);
      expect([random, minibatch]).toEqual([false, null]);
      const exact = { ...experiment, noise: { name: 'none', values: {} } };
      expect(complete(trajectories(experiment, 5))).toEqual(complete(trajectories(exact, 5)));
      expect(complete(ensemble(experiment))).toEqual(complete(ensemble(exact)));
    }
  });

  test('cost one evaluation each, as every gradient does', () => {
    const { samples } = leastSquares;
    if (samples === undefined) throw new Error('least-squares has lost its samples');
    const spies = [vi.spyOn(samples, 'gradients'), vi.spyOn(leastSquares, 'gradients')];
    complete(ensemble(experimentOf(`landscape=least-squares&noise=minibatch(size=4)${cost}`)));
    expect(spies.map((spy) => spy.mock.calls.length)).toEqual([2 * 40, 0]);
    for (const spy of spies) spy.mockRestore();
  });
});

const N = leastSquares.samples?.inputs.length ?? 0;

/** The entries [i, j, covariance] of a minibatch's gradient at AT, from the gradients of the single samples. */
function batchCovariance(size: number): [0 | 1, 0 | 1, number][] {
  const { inputs = [], targets = [] } = leastSquares.samples ?? {};
  const single = inputs.map((x, i): [number, number] => {
    const error = AT[0] * x + AT[1] - targets[i];
    return [error * x, error];
  });
  const mean = (of: (each: [number, number]) => number) => single.reduce((sum, each) => sum + of(each), 0) / N;
  const [mx, my] = [mean(([x]) => x), mean(([, y]) => y)];
  const factor = (N - size) / (size * (N - 1));
  return [
    [0, 0, factor * mean(([x]) => (x - mx) ** 2)],
    [0, 1, factor * mean(([x, y]) => (x - mx) * (y - my))],
    [1, 1, factor * mean(([, y]) => (y - my) ** 2)],
  ];
}

function batchSpread(size: number): Expected['spread'] {
  return () => {
    const [[, , x], , [, , y]] = batchCovariance(size);
    return [Math.sqrt(x), Math.sqrt(y)];
  };
}

/** The disturbed gradient at AT by "seed evaluation", the rows of the table asked for in reverse. */
function gradients(objective: Objective, seed: number, lanes: number, first: number, count: number) {
  const oracle = tableOracle(objective, 2 * lanes);
  oracle.use(noiseFor(objective, seed, lanes, first, count));
  const points = new Float64Array(2 * lanes).fill(AT[0], 0, lanes).fill(AT[1], lanes);
  const out = new Float64Array(2 * lanes);
  const found = new Map<string, readonly [number, number]>();
  for (let evaluation = first + count - 1; evaluation >= first; evaluation--) {
    oracle.evaluations = evaluation - 1;
    oracle.gradient(points, out);
    for (let lane = 0; lane < lanes; lane++) found.set(`${seed + lane} ${evaluation}`, [out[lane], out[lanes + lane]]);
  }
  return found;
}

function exactGradient({ landscape, parameters }: Objective): [number, number] {
  const out = new Float64Array(2);
  landscape.gradients(Float64Array.from(AT), out, parameters);
  return [out[0], out[1]];
}
