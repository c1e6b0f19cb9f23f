import { quantile } from './quantile.ts';

/**
 * How many local minima a grid of heights has (`columns` to a row), among those deeper than `depth`: a minimum counts
 * when one has to climb at least so far to get from it to a lower one. What rounding and the grid itself make of a
 * smooth valley is less deep. Minima that touch the edge are slopes that go on outside, and are not counted.
 *
 * The plane is flooded from below: cells join their neighbours' pools in the order of their heights, and where two
 * pools meet, the shallower ends there; how high it had been filled is its depth. Cells whose height is not finite stay
 * dry and part what lies on either side of them.
 */
export function countMinima(heights: Float64Array, columns: number, depth: number): number {
  const rows = heights.length / columns;
  const order = Int32Array.from(heights, (_, cell) => cell)
    .filter((cell) => Number.isFinite(heights[cell]))
    .sort((a, b) => heights[a] - heights[b] || a - b);
  /** The pool that a cell belongs to, by its lowest cell; -1 while it is dry. */
  const pool = new Int32Array(heights.length).fill(-1);
  const lowest = (cell: number): number => {
    let at = cell;
    while (pool[at] !== at) {
      pool[at] = pool[pool[at]];
      at = pool[at];
    }
    return at;
  };
  const isEdge = (cell: number) => {
    const column = cell % columns;
    const row = (cell - column) / columns;
    return column === 0 || row === 0 || column === columns - 1 || row === rows - 1;
  };
  let count = 0;
  const drained = (bottom: number, level: number) => {
    if (!isEdge(bottom) && level - heights[bottom] > depth) count++;
  };
  for (const cell of order) {
    pool[cell] = cell;
    const column = cell % columns;
    for (let dy = -columns; dy <= columns; dy += columns) {
      for (let dx = -1; dx <= 1; dx++) {
        const neighbour = cell + dy + dx;
        if (column + dx < 0 || column + dx >= columns || neighbour < 0 || neighbour >= heights.length) continue;
        if (pool[neighbour] === -1) continue;
        const [mine, theirs] = [lowest(cell), lowest(neighbour)];
        if (mine === theirs) continue;
        const deeper = heights[mine] < heights[theirs] || (heights[mine] === heights[theirs] && mine < theirs);
        const shallower = deeper ? theirs : mine;
        drained(shallower, heights[cell]);
        pool[shallower] = deeper ? mine : theirs;
      }
    }
  }
  // The lowest of all, and of each part of the plane that is cut off from the others.
  for (const cell of order) if (pool[cell] === cell) drained(cell, Number.POSITIVE_INFINITY);
  return count;
}

/** Of the range of the heights, its uppermost twentieth left out. */
const LEAST_DEPTH = 1e-4;

/** How deep a minimum must be to count on these heights, and on others that are compared with them. */
export function depthThatCounts(heights: Float64Array): number {
  const sorted = heights.filter(Number.isFinite).sort();
  return sorted.length === 0 ? 0 : LEAST_DEPTH * (quantile(sorted, 0.95) - sorted[0]);
}
