import { objectiveOf } from '../../../engine/objective.ts';
import type { Ink } from '../../plot/ink.ts';
import { paintContours, paintField } from '../../plot/paintTerrain.ts';
import { contourLevels, type Terrain, terrainsAlike } from '../../plot/terrain.ts';
import type { Viewport } from '../../plot/viewport.ts';
import type { Palette } from '../../theme/theme.ts';
import type { Answer } from '../answers.ts';
import type { CycleAnswer } from './cycleInquiry.ts';

/** The landscape and what a cycle makes of it, as they are drawn. */
export interface Grounds {
  readonly before: Terrain;
  readonly after: Terrain;
  /** The same for both; none where the answer is still that of another window, and would have to be drawn in a hurry. */
  readonly levels: readonly number[];
  /** The upper left corner of its window, in pixels. */
  readonly left: number;
  readonly top: number;
}

export function groundsOf({ experiment, value, detail }: Answer<CycleAnswer>, view: Viewport): Grounds {
  const { landscape, parameters } = objectiveOf(experiment);
  const { grid } = value;
  const [x0, x1, y0, y1] = grid.window;
  const cell = [((x1 - x0) * view.pixelsPerUnit) / grid.columns, ((y1 - y0) * view.pixelsPerUnit) / grid.rows] as const;
  const cells = { columns: grid.columns + 2, rows: grid.rows + 2, cell };
  const floor = landscape.floor(parameters);
  const [before, after] = terrainsAlike(cells, value.before.values, value.after.values, floor);
  const isHere = grid.window.every((edge, index) => edge === view.shown[index]);
  const levels = isHere || detail === 'coarse' ? contourLevels(before) : [];
  return { before, after, levels, left: view.toX(x0), top: view.toY(y1) };
}

/** Draws one of the two. */
export function drawGround(context: Ink, terrain: Terrain, { levels, left, top }: Grounds, colours: Palette): void {
  context.save();
  context.translate(left, top);
  // Nothing of the ground below may show through where this one has holes.
  context.fillStyle = colours.panel;
  context.fillRect(0, 0, (terrain.columns - 2) * terrain.cell[0], (terrain.rows - 2) * terrain.cell[1]);
  paintField(context, terrain, colours);
  paintContours(context, terrain, colours, levels);
  context.restore();
}
