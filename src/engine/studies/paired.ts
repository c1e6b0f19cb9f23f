import { drawResample, medianOfResample, ranked } from './bootstrap.ts';
import { difference, ratio } from './comparison.ts';
import { type Metric, overSeeds } from './metric.ts';
import { quantile } from './quantile.ts';

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

/** Compares any number of runs with one baseline, whose part in it is computed once. */
export function pairedWith(
  metric: Metric,
  scale: 'ratio' | 'difference',
  baseline: Float64Array,
  drawn: readonly Int32Array[],
): (study: Float64Array) => Paired {
  const compare = scale === 'ratio' ? ratio : difference;
  const resampled = resampledBy(metric);
  const ofBaseline = drawn.map(resampled(baseline));
  const centre = overSeeds(metric, baseline.slice());
  return (study) => {
    const own = overSeeds(metric, study.slice());
    const value = compare(centre, own);
    const paired = { study: own, baseline: centre, value, low: value, high: value };
    if (drawn.length === 0) return paired;
    const ofStudy = resampled(study);
    const values = Float64Array.from(drawn, (counts, index) => compare(ofBaseline[index], ofStudy(counts))).sort();
    return { ...paired, low: quantile(values, 0.025), high: quantile(values, 0.975) };
  };
}

/** How a metric's centre over seeds comes out in a resample. */
function resampledBy(metric: Metric): (values: Float64Array) => (counts: Int32Array) => number {
  if (metric === 'diverged')
    return (values) => (counts) => counts.reduce((sum, count, seed) => sum + count * values[seed], 0) / values.length;
  return (values) => {
    const ranks = ranked(values);
    return (counts) => medianOfResample(ranks, counts);
  };
}
