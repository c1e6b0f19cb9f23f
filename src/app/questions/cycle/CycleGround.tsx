import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { objectiveOf } from '../../../engine/objective.ts';
import landscapeStyles from '../../landscapeView/LandscapeView.module.css';
import { prepare } from '../../plot/canvas.ts';
import { paintContours, paintField } from '../../plot/paintTerrain.ts';
import { contourLevels, type Terrain, terrainsAlike } from '../../plot/terrain.ts';
import type { Viewport } from '../../plot/viewport.ts';
import { palette, theme } from '../../theme/theme.ts';
import type { Answer } from '../answers.ts';
import styles from './Cycle.module.css';
import type { CycleAnswer } from './cycleInquiry.ts';
import { divider } from './divider.ts';
import { useCycle } from './useCycle.ts';

/** The landscape left of the divider and, right of it, how high one is after a cycle from there: on one scale. */
export function CycleGround({ view }: { readonly view: Viewport }) {
  const before = useRef<HTMLCanvasElement>(null);
  const after = useRef<HTMLCanvasElement>(null);
  const answer = useCycle();
  const design = useStore(theme, (state) => state.shown);
  const at = useStore(divider, (state) => state.at);
  const grounds = useMemo(() => answer && groundsOf(answer, view), [answer, view]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the palette changes with the theme
  useEffect(() => {
    if (grounds === null) return;
    paint(before.current, grounds.before, grounds, view);
    paint(after.current, grounds.after, grounds, view);
  }, [grounds, view, design]);
  if (grounds === null) return null;
  return (
    <>
      <canvas ref={before} className={landscapeStyles.layer} style={{ clipPath: `inset(0 ${100 * (1 - at)}% 0 0)` }} />
      <canvas ref={after} className={landscapeStyles.layer} style={{ clipPath: `inset(0 0 0 ${100 * at}%)` }} />
      {/* Under the paths, unlike its handle. */}
      <div className={styles.line} style={{ transform: `translateX(${at * view.width}px)` }} />
    </>
  );
}

interface Grounds {
  readonly before: Terrain;
  readonly after: Terrain;
  /** The same for both; none where the answer is still that of another window, and would have to be drawn in a hurry. */
  readonly levels: readonly number[];
  /** The upper left corner of its window, in pixels. */
  readonly left: number;
  readonly top: number;
}

function groundsOf({ experiment, value, detail }: Answer<CycleAnswer>, view: Viewport): Grounds {
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

function paint(
  canvas: HTMLCanvasElement | null,
  terrain: Terrain,
  { levels, left, top }: Grounds,
  view: Viewport,
): void {
  const context = canvas && prepare(canvas, view.width, view.height);
  if (!context) return;
  const colours = palette();
  context.save();
  context.translate(left, top);
  // Nothing of the ground below may show through where this one has holes.
  context.fillStyle = colours.panel;
  context.fillRect(0, 0, (terrain.columns - 2) * terrain.cell[0], (terrain.rows - 2) * terrain.cell[1]);
  paintField(context, terrain, colours);
  paintContours(context, terrain, colours, levels);
  context.restore();
}
