import type { Window } from '../../landscapes/landscape.ts';
import { minesOf, type Part } from './part.ts';

/** A grid of points over a window of the plane, each in the middle of its cell; rows from the top down. */
export interface Grid {
  readonly window: Window;
  readonly columns: number;
  readonly rows: number;
}

/** The points of one row as a batch: all x, then all y. */
export function rowOf({ window: [x0, x1, y0, y1], columns, rows }: Grid, row: number): Float64Array {
  const points = new Float64Array(2 * columns);
  for (let column = 0; column < columns; column++) points[column] = x0 + ((column + 0.5) / columns) * (x1 - x0);
  return points.fill(y1 - ((row + 0.5) / rows) * (y1 - y0), columns);
}

/** The rows of a part. */
export function rowsOf({ rows }: Grid, part: Part): number[] {
  return minesOf(rows, part);
}
