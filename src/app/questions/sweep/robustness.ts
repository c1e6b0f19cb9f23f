import type { Metric } from '../../../engine/studies/metric.ts';

/**
 * How sensitive a run is to a number: where it is best, and over which range it stays good. `readings` has its metric
 * for each of the values in ascending order, Infinity where it failed.
 */
export interface Robustness {
  /** Of the lowest reading, by index; null where nothing is finite. */
  readonly best: number | null;
  /** Where it is good by `isGood`; null where it nowhere is. */
  readonly good: Stretch | null;
  /** Where it fails. */
  readonly failing: Failing;
}

/** Neighbouring values by the indices of the first and the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** `above`: the index of the last value that goes well; `below`: of the first. */
export type Failing =
  | { readonly type: 'nowhere' | 'everywhere' | 'in places' }
  | { readonly type: 'above' | 'below'; readonly index: number };

/** A loss counts as good within this factor of the run's own best, where losses have a floor to be measured from. */
export const GOOD_LOSS = 10;
/** And so many times the fewest steps. */
const GOOD_STEPS = 2;

/**
 * Good is what stays within a factor of the run's own best, in the stretch around it; where a ratio means nothing, what
 * ends below its start, or where no seed diverges, and then the longest stretch counts.
 */
export function robustness(
  metric: Metric,
  readings: ArrayLike<number>,
  floor: number | null,
  starts: readonly number[],
): Robustness {
  const all = Array.from(readings);
  const best = lowest(all);
  const failing = failingIn(all.map((reading) => (metric === 'diverged' ? reading > 0.5 : !Number.isFinite(reading))));
  if (metric === 'diverged') return { best, failing, good: longestStretch(all.map((share) => share === 0)) };
  if (best === null) return { best, failing, good: null };
  if (metric !== 'reach' && floor === null)
    return { best, failing, good: longestStretch(all.map((loss, index) => loss < starts[index])) };
  const most = all[best] * (metric === 'reach' ? GOOD_STEPS : GOOD_LOSS);
  return {
    best,
    failing,
    good: stretchAround(
      all.map((reading) => reading <= most),
      best,
    ),
  };
}

/** The index of the lowest finite reading. */
function lowest(readings: readonly number[]): number | null {
  let best: number | null = null;
  readings.forEach((reading, index) => {
    if (Number.isFinite(reading) && (best === null || reading < readings[best])) best = index;
  });
  return best;
}

/** As far as `inside` holds without a gap on both sides of an index at which it does. */
function stretchAround(inside: readonly boolean[], index: number): Stretch {
  let [from, to] = [index, index];
  while (inside[from - 1]) from--;
  while (inside[to + 1]) to++;
  return { from, to };
}

/** All of them, in order. */
export function stretches(inside: readonly boolean[]): Stretch[] {
  return inside.flatMap((is, index) => (is && !inside[index - 1] ? [stretchAround(inside, index)] : []));
}

/** The first of the longest. */
function longestStretch(inside: readonly boolean[]): Stretch | null {
  return stretches(inside).reduce<Stretch | null>(
    (longest, each) => (longest === null || each.to - each.from > longest.to - longest.from ? each : longest),
    null,
  );
}

function failingIn(fails: readonly boolean[]): Failing {
  const first = fails.indexOf(true);
  const last = fails.lastIndexOf(true);
  if (first < 0) return { type: 'nowhere' };
  const together = fails.slice(first, last).every(Boolean);
  if (together && first === 0 && last === fails.length - 1) return { type: 'everywhere' };
  if (together && last === fails.length - 1) return { type: 'above', index: first - 1 };
  if (together && first === 0) return { type: 'below', index: last + 1 };
  return { type: 'in places' };
}
