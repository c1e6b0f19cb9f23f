import { describe, expect, test } from 'vitest';
import { advance, answer, descent } from '../src/engine/descent.ts';
import { optimizersOf } from '../src/engine/experiment/experiment.ts';
import { lastSync } from '../src/engine/experiment/rhythm.ts';
import { noiseTable } from '../src/engine/noise/noiseTable.ts';
import { objectiveOf } from '../src/engine/objective.ts';
import { experimentOf } from './support.ts';

// The noisy quadratic model has a theory to the last digit (Zhang et al. 2019, Proposition 2): per coordinate with
// curvature a and r = 1 - lr a, the slow weights end with the variance
//
//     alpha (1 + r^k) / (2 - alpha (1 - r^k))  times that of SGD,  lr a sigma^2 / (2 - lr a).

const SEEDS = 40_000;
const LANES = 250;
const LR = 0.15;
const SIGMA = 0.8;
const CURVATURES = [1, 10];

const variance = (a: number, k: number, alpha: number) => {
  const rk = (1 - LR * a) ** k;
  return ((alpha * (1 + rk)) / (2 - alpha * (1 - rk))) * ((LR * a * SIGMA ** 2) / (2 - LR * a));
};

describe('the stationary variance of phi over 40,000 seeds is within 3 % of the closed form', () => {
  // The coordinates are the modes; the second, with r = -1/2, swings. Each budget is long enough to forget the start.
  test.each([
    { k: 5, alpha: 0.5, steps: 60 },
    { k: 10, alpha: 0.2, steps: 230 },
    { k: 3, alpha: 0.8, steps: 36 },
  ])('k = $k, alpha = $alpha', ({ k, alpha, steps }) => {
    const sums = [0, 0];
    const squares = [0, 0];
    const experiment = experimentOf(
      `landscape=quadratic(condition=10)&start=0,0&noise=center(sigma=${SIGMA})&run=lookahead(sgd(lr=${LR}),k=${k},alpha=${alpha})&steps=${steps}`,
    );
    const [choice] = optimizersOf(experiment);
    expect(lastSync(choice, steps)).toBeGreaterThan(steps - k);
    for (let seed = 1; seed <= SEEDS; seed += LANES) {
      const run = descent(objectiveOf(experiment), choice, new Float64Array(2 * LANES));
      advance(run, steps, noiseTable(seed, LANES, 1, steps));
      answer(run).forEach((value, i) => {
        const mode = i < LANES ? 0 : 1;
        sums[mode] += value;
        squares[mode] += value * value;
      });
    }
    CURVATURES.forEach((a, mode) => {
      const mean = sums[mode] / SEEDS;
      const measured = squares[mode] / SEEDS - mean * mean;
      expect(Math.abs(measured / variance(a, k, alpha) - 1)).toBeLessThan(0.03);
    });
  });
});
