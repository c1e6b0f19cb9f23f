import type { Experiment } from '../../engine/experiment/experiment.ts';
import { objectiveOf } from '../../engine/objective.ts';
import type { Window } from '../../landscapes/landscape.ts';

/**
 * The window that an experiment asks for: its own view, or else the landscape's, widened where the start lies outside.
 * It depends on nothing that a drag inside the picture changes, so the picture stands still under the finger.
 */
export function shownWindow(experiment: Experiment): Window {
  if (experiment.view !== null) return experiment.view;
  const { landscape, parameters } = objectiveOf(experiment);
  const [x0, x1, y0, y1] = landscape.window(parameters);
  const [x, y] = experiment.start;
  const margin = 0.08 * Math.max(x1 - x0, y1 - y0);
  const low = (edge: number, at: number) => (at < edge ? at - margin : edge);
  const high = (edge: number, at: number) => (at > edge ? at + margin : edge);
  return [low(x0, x), high(x1, x), low(y0, y), high(y1, y)];
}
