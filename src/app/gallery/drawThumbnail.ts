import type { Experiment } from '../../engine/experiment/experiment.ts';
import { objectiveOf } from '../../engine/objective.ts';
import type { Trajectory } from '../../engine/studies/trajectory.ts';
import { shownWindow } from '../landscapeView/shownWindow.ts';
import { prepare } from '../plot/canvas.ts';
import { drawRun, WHOLE } from '../plot/drawPaths.ts';
import { paintContours, paintField } from '../plot/paintTerrain.ts';
import { runStyles } from '../plot/runStyle.ts';
import { terrain } from '../plot/terrain.ts';
import { viewport } from '../plot/viewport.ts';
import type { Palette } from '../theme/theme.ts';

const WIDTH = 240;
const HEIGHT = 150;
const CELLS = 60;

export interface ThumbnailOptions {
  readonly colours: Palette;
  /** Twice as wide and high, for one that is looked at more closely. */
  readonly large: boolean;
  /** Pixels to a CSS pixel, where it is not the screen that it is drawn for. */
  readonly ratio?: number;
}

/** Draws an experiment's landscape and, once they are known, the whole paths of its runs. */
export function drawThumbnail(
  canvas: HTMLCanvasElement,
  experiment: Experiment,
  runs: readonly Trajectory[] | null,
  { colours, large, ratio }: ThumbnailOptions,
): void {
  const times = large ? 2 : 1;
  const { landscape, parameters } = objectiveOf(experiment);
  const view = viewport(shownWindow(experiment), times * WIDTH, times * HEIGHT);
  const context = prepare(canvas, view.width, view.height, ratio);
  if (context === null) return;
  const ground = terrain(landscape, parameters, view, times * CELLS);
  paintField(context, ground, colours);
  paintContours(context, ground, colours);
  if (runs === null) return;
  const lines = runStyles(experiment);
  for (let index = runs.length - 1; index >= 0; index--) {
    drawRun(context, view, runs[index], lines[index], {
      extent: WHOLE,
      heads: false,
      sharedStart: index === 0,
      colours,
      scale: large ? 0.8 : 0.6,
    });
  }
}
