import { DIVERGED, ON_THE_WAY } from '../../../engine/studies/reached.ts';
import type { Minimum } from '../../../landscapes/landscape.ts';

/** Where the starts of a grid end, in shares of all of them. */
export interface Shares {
  /** By the index of the minimum. */
  readonly minima: readonly number[];
  readonly diverged: number;
  readonly onTheWay: number;
  /** All that reach a global minimum. */
  readonly best: number;
}

export function sharesOf(labels: Int16Array, minima: readonly Minimum[]): Shares {
  const counts = new Float64Array(minima.length);
  let diverged = 0;
  let onTheWay = 0;
  // By index: an iterator over a million of them is felt.
  for (let start = 0; start < labels.length; start++) {
    const label = labels[start];
    if (label === DIVERGED) diverged++;
    else if (label === ON_THE_WAY) onTheWay++;
    else counts[label]++;
  }
  const share = (count: number) => count / labels.length;
  const best = counts.reduce((sum, count, index) => sum + (minima[index].global ? count : 0), 0);
  return {
    minima: Array.from(counts, share),
    diverged: share(diverged),
    onTheWay: share(onTheWay),
    best: share(best),
  };
}

/** As many as can be read at a glance. */
const MOST_LISTED = 8;

/**
 * Which minima the legend lists: the global ones, then those that most starts reach in any of the runs, at most `most`
 * of them together; none that no start reaches.
 */
export function listedMinima(runs: readonly Shares[], minima: readonly Minimum[], most = MOST_LISTED): number[] {
  const largest = (index: number) => Math.max(...runs.map((run) => run.minima[index]));
  return minima
    .map((_, index) => index)
    .filter((index) => minima[index].global || largest(index) > 0)
    .sort((a, b) => Number(minima[b].global) - Number(minima[a].global) || largest(b) - largest(a) || a - b)
    .slice(0, most);
}
