import { drawResample, medianOfResample, ranked } from '../../studies/bootstrap.ts';
import { quantile } from '../../studies/quantile.ts';
import type { SweepCell } from '../protocol.ts';

/** How one run ended under one seed. Where it diverged the loss is Infinity and the accuracy 0. */
export interface Ending {
  readonly testLoss: number;
  readonly testAccuracy: number;
}

export const DIVERGED: Ending = { testLoss: Number.POSITIVE_INFINITY, testAccuracy: 0 };

const RESAMPLES = 1000;
/**
 * With fewer seeds nothing is decided: were there no difference, all five would still lie on one side in one case of
 * sixteen, which is more often than the 5 % that an interval of 95 % may be wrong.
 */
const FEWEST_SEEDS = 6;

/** A cell from its endings and those of the run without the wrapper, seed by seed. */
export function sweepCell(
  k: number,
  alpha: number,
  endings: readonly Ending[],
  baselines: readonly Ending[],
): SweepCell {
  const differences = Float64Array.from(endings, ({ testLoss }, seed) => minus(testLoss, baselines[seed].testLoss));
  const { difference, low, high } = medianWithInterval(differences);
  const { testLoss, testAccuracy, diverged } = summary(endings);
  return {
    k,
    alpha,
    testLoss,
    testAccuracy,
    diverged,
    baseline: summary(baselines),
    difference,
    low,
    high,
    undecided: endings.length < FEWEST_SEEDS || (low <= 0 && high >= 0),
  };
}

/** Index of the cell with the lowest median test loss; null where there is none, or all of them diverge. */
export function bestOf(cells: readonly Pick<SweepCell, 'testLoss'>[]): number | null {
  let best: number | null = null;
  for (const [index, { testLoss }] of cells.entries()) {
    if (Number.isFinite(testLoss) && (best === null || testLoss < cells[best].testLoss)) best = index;
  }
  return best;
}

function summary(endings: readonly Ending[]) {
  return {
    testLoss: median(endings.map(({ testLoss }) => testLoss)),
    testAccuracy: median(endings.map(({ testAccuracy }) => testAccuracy)),
    diverged: endings.filter(({ testLoss }) => testLoss === Number.POSITIVE_INFINITY).length,
  };
}

/** The median over seeds and its 95 % bootstrap interval; NaN where there are no seeds yet. */
function medianWithInterval(values: Float64Array): { difference: number; low: number; high: number } {
  if (values.length === 0) return { difference: Number.NaN, low: Number.NaN, high: Number.NaN };
  const ranks = ranked(values);
  const counts = new Int32Array(values.length);
  const medians = Float64Array.from({ length: RESAMPLES }, (_, resample) => {
    drawResample(resample, counts);
    return medianOfResample(ranks, counts);
  }).sort();
  return { difference: quantile(ranks.sorted, 0.5), low: quantile(medians, 0.025), high: quantile(medians, 0.975) };
}

function median(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : quantile(Float64Array.from(values).sort(), 0.5);
}

/** Where both have diverged, neither ends lower. */
function minus(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
