import { objectiveOf } from '../../engine/objective.ts';
import type { Point } from '../../landscapes/landscape.ts';
import { leaves } from '../plot/drawPaths.ts';
import { rounded, viewport, windowAround } from '../plot/viewport.ts';
import { shownStyles } from '../runs/runView.ts';
import { change, store } from '../store.ts';
import { shownWindow } from './shownWindow.ts';

/** Shows the paths that are not hidden, of the shown seed, as large as they fit, with the minimum nearest to their end. */
export function fitToPaths(): void {
  const { trajectories, experiment } = store.getState();
  if (trajectories === null) return;
  const { landscape, parameters } = objectiveOf(experiment);
  // Runs that blow up are followed as far as the landscape's own window goes, and not to the ends of the plane.
  const here = viewport(shownWindow({ ...experiment, view: null }), 100, 100);
  const points: Point[] = [experiment.start];
  const styles = shownStyles(trajectories.experiment);
  for (const [index, { fast, status }] of trajectories.value.entries()) {
    if (!styles[index].shown) continue;
    const length = status === 'diverged' ? leaves(here, fast) : fast.x.length;
    for (let step = 0; step < length; step++) points.push([fast.x[step], fast.y[step]]);
  }
  const last = points[points.length - 1];
  const distance = ([x, y]: Point) => Math.hypot(x - last[0], y - last[1]);
  const minima = landscape.minima(parameters).map(({ at }) => at);
  points.push(...minima.sort((a, b) => distance(a) - distance(b)).slice(0, 1));
  const view = windowAround(points, 1e-6);
  change((current) => ({ ...current, view: rounded(view) }));
}

/** Shows the landscape's own window again. */
export function showWhole(): void {
  change((current) => ({ ...current, view: null }));
}
