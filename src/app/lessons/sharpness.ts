import type { Experiment } from '../../engine/experiment/experiment.ts';
import { objectiveOf } from '../../engine/objective.ts';

/** How far apart the gradients lie whose difference gives a curvature: well inside the narrowest minimum. */
const APART = 1e-4;

/**
 * The learning rate below which gradient descent without momentum stays at the landscape's minimum number `index`: two
 * over the largest curvature there, from central differences of the gradient. Null where there is no such minimum.
 */
export function steadyLr(experiment: Experiment, index: number): number | null {
  const { landscape, parameters } = objectiveOf({ ...experiment, noise: { name: 'none', values: {} } });
  const minimum = landscape.minima(parameters)[index];
  if (minimum === undefined) return null;
  const [x, y] = minimum.at;
  // Right, left, above, below: all x, then all y.
  const points = Float64Array.of(x + APART, x - APART, x, x, y, y, y + APART, y - APART);
  const gradients = new Float64Array(8);
  landscape.gradients(points, gradients, parameters);
  const slope = (from: number, to: number) => (gradients[from] - gradients[to]) / (2 * APART);
  const [xx, yy, xy] = [slope(0, 1), slope(6, 7), (slope(4, 5) + slope(2, 3)) / 2];
  const largest = (xx + yy) / 2 + Math.sqrt(((xx - yy) / 2) ** 2 + xy ** 2);
  return largest > 0 ? 2 / largest : null;
}
