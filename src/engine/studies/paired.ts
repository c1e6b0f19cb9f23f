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

export function paired(
  metric: Metric,
  scale: 'ratio' | 'difference',
  study: Float64Array,
  baseline: Float64Array,
  drawn: readonly Int32Array[],
): Paired {
  const compare = scale === 'ratio' ? ratio : difference;
  const center = { study: overSeeds(metric, study.slice()), baseline: overSeeds(metric, baseline.slice()) };
  const value = compare(center.baseline, center.study);
  if (drawn.length === 0) return { ...center, value, low: value, high: value };
  const [ofStudy, ofBaseline] = [study, baseline].map(resampledBy(metric));
  const values = Float64Array.from(drawn, (counts) => compare(ofBaseline(counts), ofStudy(counts))).sort();
  return { ...center, value, low: quantile(values, 0.025), high: quantile(values, 0.975) };
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
