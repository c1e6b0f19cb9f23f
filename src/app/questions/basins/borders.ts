/** An area is at least so wide, in cells, unless it lies at the margin. */
const WIDE = 4;
/** Between two areas there may be so many cells of slivers, which settle in neither. */
const SLIVERS = 4;

/**
 * Where two areas of cells meet: edges as x0, y0, x1, y1, counted in cells from the upper left. Where starts are mixed
 * like dust there are no areas and no edges, else it would be all lines.
 */
export function borders(cells: Int16Array, columns: number): Float32Array {
  const rows = cells.length / columns;
  const edges: number[] = [];
  for (let row = 0; row < rows; row++)
    for (const x of meetings(cells, row * columns, 1, columns)) edges.push(x, row, x, row + 1);
  for (let column = 0; column < columns; column++)
    for (const y of meetings(cells, column, columns, rows)) edges.push(column, y, column + 1, y);
  return Float32Array.from(edges);
}

/** Where areas meet along one line of cells: half way between the end of one and the beginning of the next. */
function meetings(cells: Int16Array, first: number, step: number, count: number): number[] {
  const found: number[] = [];
  let area: { readonly kind: number; readonly end: number } | null = null;
  for (let from = 0; from < count; ) {
    const kind = cells[first + from * step];
    let end = from + 1;
    while (end < count && cells[first + end * step] === kind) end++;
    if (end - from >= WIDE || from === 0 || end === count) {
      if (area !== null && area.kind !== kind && from - area.end <= SLIVERS) found.push((area.end + from) / 2);
      area = { kind, end };
    }
    from = end;
  }
  return found;
}
