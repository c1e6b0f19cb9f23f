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

/** What parts of a grid have computed, row after row, put together in the order of the rows, whichever part they are from. */
export function joinRows<Column extends Float64Array<ArrayBuffer> | Int16Array<ArrayBuffer>>(
  parts: readonly { readonly rows: readonly number[]; readonly values: Column }[],
  into: (length: number) => Column,
): Column {
  const rows = sortedRows(parts);
  const all = into(parts.reduce((sum, { values }) => sum + values.length, 0));
  const columns = all.length / rows.length;
  for (const part of parts)
    part.rows.forEach((row, index) => {
      all.set(part.values.subarray(index * columns, (index + 1) * columns), rows.indexOf(row) * columns);
    });
  return all;
}

export function sortedRows(parts: readonly { readonly rows: readonly number[] }[]): number[] {
  return parts.flatMap(({ rows }) => rows).sort((a, b) => a - b);
}
