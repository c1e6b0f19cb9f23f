import type { Grid } from '../../engine/studies/grid.ts';
import type { Window } from '../../landscapes/landscape.ts';
import type { Detail } from './answers.ts';

/** Cells along each side when nothing moves, where nothing else is said. */
const CELLS = 256;
/** Fewer tell nothing. */
const FEWEST = 16;
/** Steps of all points together that are taken while something moves: some hundredths of a second. */
const COARSE_STEPS = 3e6;

/** A grid over the window; while something moves with at most `most` cells along each side, and fewer where each takes long. */
export function planeGrid(window: Window, detail: Detail, most: number, stepsEach: number, full = CELLS): Grid {
  const affordable = Math.floor(Math.sqrt(COARSE_STEPS / stepsEach));
  const cells = detail === 'full' ? full : Math.max(FEWEST, Math.min(most, affordable));
  return { window, columns: cells, rows: cells };
}

/** The same cells with one more on every side, so that what happens along the edge of the window is known. */
export function withMargin({ window: [x0, x1, y0, y1], columns, rows }: Grid): Grid {
  const [dx, dy] = [(x1 - x0) / columns, (y1 - y0) / rows];
  return { window: [x0 - dx, x1 + dx, y0 - dy, y1 + dy], columns: columns + 2, rows: rows + 2 };
}
