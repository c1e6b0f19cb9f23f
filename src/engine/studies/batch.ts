import type { Point } from '../../landscapes/landscape.ts';

/** Lanes that stay in the processor's cache together: larger batches go down in blocks of so many. */
export const BLOCK = 256;

/** So many lanes at one point. */
export function batchAt([x, y]: Point, lanes: number): Float64Array {
  return new Float64Array(2 * lanes).fill(x, 0, lanes).fill(y, lanes);
}
