import type { Ink } from '../../plot/ink.ts';
import { paintContours } from '../../plot/paintTerrain.ts';
import type { Terrain } from '../../plot/terrain.ts';
import type { Viewport } from '../../plot/viewport.ts';
import { shownStyles } from '../../runs/runView.ts';
import type { Palette } from '../../theme/theme.ts';
import { cellsFor } from './cellsFor.ts';
import { basinPaints, differencePaints, paintCells } from './paintBasins.ts';
import { paintBorders } from './paintBorders.ts';
import type { Basins } from './useBasins.ts';

/** Colours the terrain thinly by which minimum each start reaches, and draws its contours anew above that. */
export function drawBasins(
  context: Ink,
  view: Viewport,
  terrain: Terrain,
  { answer, hues, show }: Basins,
  colours: Palette,
): void {
  const { grid, labels, baseline, difference } = answer.value;
  const [x0, x1, y0, y1] = grid.window;
  // Where the answer is still that of another window, it lies where it belongs.
  const place = {
    x: view.toX(x0),
    y: view.toY(y1),
    width: view.toX(x1) - view.toX(x0),
    height: view.toY(y0) - view.toY(y1),
  };
  if (show === 'difference' && difference !== null) {
    const styles = shownStyles(answer.experiment);
    const lines = { study: colours[styles[0].line], baseline: colours[styles[baseline ?? 0].line] };
    const cells = cellsFor(difference, grid.columns, place);
    paintCells(context, cells, differencePaints(lines), place, view, colours);
  } else {
    const paint = basinPaints(hues.map((hue) => colours[hue]));
    const cells = cellsFor(labels[show === 'baseline' ? 1 : 0], grid.columns, place);
    paintCells(context, cells, paint, place, view, colours);
    paintBorders(context, cells, place, colours);
  }
  paintContours(context, terrain, colours);
}
