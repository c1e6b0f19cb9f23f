import { type NoiseTable, noiseTable, pickTable } from './noise/noiseTable.ts';
import type { Objective } from './oracle.ts';

/**
 * The noise of an objective for `lanes` seeds from `seed` on and `count` evaluations from `first` on, counted from 1;
 * null where nothing is random.
 */
export function noiseFor(
  { noise, noiseValues, random, minibatch }: Objective,
  seed: number,
  lanes: number,
  first: number,
  count: number,
): NoiseTable | null {
  if (!random) return null;
  if (minibatch !== null) return pickTable(seed, lanes, first, count, minibatch);
  return noiseTable(seed, lanes, first, count, noise.draw?.(noiseValues));
}
