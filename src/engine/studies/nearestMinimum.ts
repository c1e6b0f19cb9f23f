import type { Minimum } from '../../landscapes/landscape.ts';

/** For each of n points the nearest of the minima. */
export interface Nearest {
  /** By index; -1 where there is none, or the point is not finite. */
  readonly index: Int32Array;
  /** The square of how far it is: Infinity where there is none. */
  readonly squares: Float64Array<ArrayBuffer>;
}

/** `points`: all x, then all y. */
export function nearestMinima(points: Float64Array, minima: readonly Minimum[]): Nearest {
  const lanes = points.length / 2;
  const index = new Int32Array(lanes).fill(-1);
  const squares = new Float64Array(lanes).fill(Number.POSITIVE_INFINITY);
  for (let each = 0; each < minima.length; each++) {
    const [x, y] = minima[each].at;
    for (let lane = 0; lane < lanes; lane++) {
      const dx = points[lane] - x;
      const dy = points[lanes + lane] - y;
      const square = dx * dx + dy * dy;
      if (!(square < squares[lane])) continue;
      squares[lane] = square;
      index[lane] = each;
    }
  }
  return { index, squares };
}

/** How far each point is from the nearest of the minima: Infinity without any. */
export function distancesToMinima(points: Float64Array, minima: readonly Minimum[]): Float64Array<ArrayBuffer> {
  return nearestMinima(points, minima).squares.map(Math.sqrt);
}
