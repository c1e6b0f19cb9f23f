import { drawResample, medianOfResample, ranked } from './bootstrap.ts';
import { quantile } from './quantile.ts';

/** Two runs over the same seeds: how much lower the first ends, and how sure that is. */
export interface Comparison {
  /** Medians over seeds of the loss above the landscape's floor, or of the plain loss where there is no floor. */
  readonly study: number;
  readonly baseline: number;
  /** `ratio`: baseline / study, above 1 where the study ends lower. `difference`: baseline - study, above 0 likewise. */
  readonly scale: 'ratio' | 'difference';
  readonly value: number;
  /** 95 % bootstrap interval of `value` over seeds; null for a single seed or where nothing is random. */
  readonly interval: readonly [low: number, high: number] | null;
}

const MOST_RESAMPLES = 1000;
const FEWEST_RESAMPLES = 200;
const MOST_DRAWS = 2e7;

/**
 * `study` and `baseline` hold the loss per seed, in the same order, so that resampling seeds keeps the pairs together.
 * A diverged seed is Infinity. Yields the share that is done.
 */
export function* comparison(
  study: Float64Array,
  baseline: Float64Array,
  floor: number | null,
): Generator<number, Comparison> {
  const seeds = study.length;
  const compare = floor === null ? difference : ratio;
  // Rounding may put a loss a last bit below the floor, and a ratio must not turn negative over that.
  const above = (losses: Float64Array) => (floor === null ? losses : losses.map((loss) => Math.max(0, loss - floor)));
  const a = ranked(above(study));
  const b = ranked(above(baseline));
  const medians = { study: quantile(a.sorted, 0.5), baseline: quantile(b.sorted, 0.5) };
  const value = compare(medians.baseline, medians.study);
  const scale = floor === null ? 'difference' : 'ratio';
  if (seeds === 1) return { ...medians, scale, value, interval: null };

  const resamples = resamplesOf(seeds);
  const values = new Float64Array(resamples);
  const counts = new Int32Array(seeds);
  for (let resample = 0; resample < resamples; resample++) {
    if (resample > 0) yield resample / resamples;
    drawResample(resample, counts);
    values[resample] = compare(medianOfResample(b, counts), medianOfResample(a, counts));
  }
  values.sort();
  return { ...medians, scale, value, interval: [quantile(values, 0.025), quantile(values, 0.975)] };
}

/** How many seeds all resamples together draw, for each of the two runs. */
export function draws(seeds: number): number {
  return resamplesOf(seeds) * seeds;
}

function resamplesOf(seeds: number): number {
  return Math.max(FEWEST_RESAMPLES, Math.min(MOST_RESAMPLES, Math.floor(MOST_DRAWS / seeds)));
}

/** Where both have diverged, or both have reached the floor exactly, neither ends lower. */
export function ratio(baseline: number, study: number): number {
  return baseline === study ? 1 : baseline / study;
}

export function difference(baseline: number, study: number): number {
  return baseline === study ? 0 : baseline - study;
}
