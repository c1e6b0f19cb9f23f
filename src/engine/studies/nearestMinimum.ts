import type { Minimum } from '../../landscapes/landscape.ts';

/** For each of n points (all x, then all y) how far it is from the nearest of the minima: Infinity without any. */
export function distancesToMinima(points: Float64Array, minima: readonly Minimum[]): Float64Array<ArrayBuffer> {
  const lanes = points.length / 2;
  const squares = new Float64Array(lanes).fill(Number.POSITIVE_INFINITY);
  for (const { at } of minima) {
    for (let lane = 0; lane < lanes; lane++) {
      const x = points[lane] - at[0];
      const y = points[lanes + lane] - at[1];
      squares[lane] = Math.min(squares[lane], x * x + y * y);
    }
  }
  return squares.map(Math.sqrt);
}
