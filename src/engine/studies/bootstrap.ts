import { threefry2x32 } from '../noise/threefry.ts';

/** The bootstrap over seeds: how a median would come out with other seeds, told from resamples of those at hand. */

/** Keeps these draws apart from those of any noise, whose second key is an evaluation. */
const BOOTSTRAP = 0x7fffffff;

/** How often each seed occurs in resample number `resample`: as many draws with replacement as there are seeds. */
export function drawResample(resample: number, counts: Int32Array): void {
  const seeds = counts.length;
  const word = new Uint32Array(2);
  counts.fill(0);
  for (let draw = 0; draw < seeds; draw++) {
    threefry2x32(resample, BOOTSTRAP, draw, 0, word);
    counts[Math.floor((word[0] / 2 ** 32) * seeds)]++;
  }
}

/** One number per seed, in ascending order, and which seed each belongs to. */
export interface Ranked {
  readonly sorted: Float64Array;
  readonly order: Int32Array;
}

export function ranked(values: Float64Array): Ranked {
  const order = Int32Array.from(values, (_, seed) => seed).sort((p, q) =>
    values[p] < values[q] ? -1 : values[p] > values[q] ? 1 : 0,
  );
  return { order, sorted: Float64Array.from(order, (seed) => values[seed]) };
}

/** The median of a resample, told by how often it holds each seed: linear in the seeds, without sorting again. */
export function medianOfResample({ sorted, order }: Ranked, counts: Int32Array): number {
  const at = (sorted.length - 1) / 2;
  let low = 0;
  let seen = counts[order[0]];
  while (seen <= Math.floor(at)) seen += counts[order[++low]];
  let high = low;
  while (seen <= Math.ceil(at)) seen += counts[order[++high]];
  return sorted[low] === sorted[high] ? sorted[low] : (sorted[low] + sorted[high]) / 2;
}
