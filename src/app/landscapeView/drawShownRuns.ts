import { drawRun, type PathOptions } from '../plot/drawPaths.ts';
import type { Ink } from '../plot/ink.ts';
import type { Viewport } from '../plot/viewport.ts';
import { shownStyles } from '../runs/runView.ts';
import type { State } from '../store.ts';

/** How strong the part of a path is that the playhead has not reached. */
export const FAINT = 0.22;

/** Draws the paths of all runs that are shown. */
export function drawShownRuns(
  context: Ink,
  view: Viewport,
  { experiment, value }: NonNullable<State['trajectories']>,
  options: Omit<PathOptions, 'sharedStart'>,
): void {
  const runs = shownStyles(experiment);
  const sharedStart = runs[experiment.runs.indexOf('inner')]?.shown ?? false;
  // The run under study comes last, on top of the others.
  for (let index = value.length - 1; index >= 0; index--) {
    if (!runs[index].shown) continue;
    drawRun(context, view, value[index], runs[index], { ...options, sharedStart: index === 0 && sharedStart });
  }
}
