import type { Place } from './paintBasins.ts';

/** A value per cell, row after row from the upper left. */
export interface Cells<Values extends Int16Array | Uint8Array = Int16Array | Uint8Array> {
  readonly values: Values;
  readonly columns: number;
}

/**
 * No more cells than the picture has pixels for: of several that fall on one, the middle one, which the browser would
 * pick as well, after all of them have been painted.
 */
export function cellsFor<Values extends Int16Array | Uint8Array>(
  values: Values,
  columns: number,
  place: Pick<Place, 'width' | 'height'>,
  pixelRatio = devicePixelRatio,
): Cells<Values> {
  const rows = values.length / columns;
  const fewer = {
    columns: Math.min(columns, Math.ceil(place.width * pixelRatio)),
    rows: Math.min(rows, Math.ceil(place.height * pixelRatio)),
  };
  if (fewer.columns === columns && fewer.rows === rows) return { values, columns };
  const picked = values.slice(0, fewer.columns * fewer.rows) as Values;
  const from = Int32Array.from({ length: fewer.columns }, (_, column) => middleOf(column, columns / fewer.columns));
  for (let row = 0, index = 0; row < fewer.rows; row++) {
    const first = middleOf(row, rows / fewer.rows) * columns;
    for (let column = 0; column < fewer.columns; column++) picked[index++] = values[first + from[column]];
  }
  return { values: picked, columns: fewer.columns };
}

function middleOf(place: number, many: number): number {
  return Math.floor((place + 0.5) * many);
}
