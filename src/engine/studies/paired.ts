import { drawResample, medianOfResample, ranked } from './bootstrap.ts';
import { difference, ratio } from './comparison.ts';
import type { Metric } from './metric.ts';
import { mean, quantile } from './quantile.ts';

/**
 * A run against its baseline, by a metric over the same seeds: what a cell of a map says. `value` is as in a
 * `Comparison`; `low` and `high` are its 95 % bootstrap interval, both `value` where nothing was resampled.
 */
export interface Paired {
  readonly study: number;
  readonly baseline: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The resamples of so many seeds, drawn once for all cells: `count` rows of how often each seed occurs. */
export function resamples(seeds: number, count: number): Int32Array[] {
  return Array.from({ length: seeds === 1 ? 0 : count }, (_, resample) => {
    const counts = new Int32Array(seeds);
    drawResample(resample, counts);
    return counts;
  });
}

/** What stands for all seeds. */
export type Centre = 'median' | 'mean';

/** A metric that is 0 or 1 for each seed has a share, and any other its median. */
export function centreOf(metric: Metric): Centre {
  return metric === 'diverged' ? 'mean' : 'median';
}

/** Compares any number of runs with one baseline, whose part in it is computed once. */
export function pairedWith(
  centre: Centre,
  scale: 'ratio' | 'difference',
  baseline: Float64Array,
  drawn: readonly Int32Array[],
): (study: Float64Array) => Paired {
  const compare = scale === 'ratio' ? ratio : difference;
  const resampled = resampledBy(centre);
  const ofBaseline = drawn.map(resampled(baseline));
  const theirs = overSeeds(centre, baseline);
  return (study) => {
    const mine = overSeeds(centre, study);
    const value = compare(theirs, mine);
    const paired = { study: mine, baseline: theirs, value, low: value, high: value };
    if (drawn.length === 0) return paired;
    const ofStudy = resampled(study);
    const values = Float64Array.from(drawn, (counts, index) => compare(ofBaseline[index], ofStudy(counts))).sort();
    return { ...paired, low: quantile(values, 0.025), high: quantile(values, 0.975) };
  };
}

function overSeeds(centre: Centre, values: Float64Array): number {
  return centre === 'mean' ? mean(values) : quantile(values.toSorted(), 0.5);
}

/** How a centre over seeds comes out in a resample. */
function resampledBy(centre: Centre): (values: Float64Array) => (counts: Int32Array) => number {
  if (centre === 'mean')
    return (values) => (counts) => counts.reduce((sum, count, seed) => sum + count * values[seed], 0) / values.length;
  return (values) => {
    const ranks = ranked(values);
    return (counts) => medianOfResample(ranks, counts);
  };
}
