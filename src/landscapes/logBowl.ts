import type { Landscape } from './landscape.ts';
import { log } from './numerics.ts';
import { twoDigits } from './twoDigits.ts';

/**
 * A ravine whose walls level out to a plateau:
 *
 *     f(x, y) = log(1 + s) / 2,   s = x^2 + condition y^2
 *
 * Near its only minimum, 0 at the origin, it is the quadratic (x^2 + condition y^2) / 2. Gradient:
 * (x, condition y) / (1 + s), which fades like one over the distance.
 */
export const logBowl: Landscape<{ readonly condition: number }> = {
  name: 'log-bowl',
  title: 'Log bowl',
  lesson: 'A bowl that levels out: the step that makes headway far out is too long at the bottom.',
  family: 'bowls and valleys',
  formula: String.raw`f(x, y) = \tfrac12 \log\left(1 + x^2 + \mathrm{condition}\; y^2\right)`,
  source: { text: 'Made for this app' },
  parameters: [
    {
      type: 'number',
      name: 'condition',
      label: 'steepness ratio',
      help: 'How many times more the bottom curves along y than along x: the condition number.',
      default: 10,
      constant: true,
      allowed: { min: 1, max: 1e6 },
      slider: { min: 1, max: 100, scale: 'log', step: 1.05 },
      marks: [1, 10, 100],
    },
  ],

  values(points, out, { condition }) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const x = points[i];
      const y = points[n + i];
      out[i] = 0.5 * logOfOnePlus(x * x + condition * y * y);
    }
  },

  gradients(points, out, { condition }) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const x = points[i];
      const y = points[n + i];
      const w = 1 + x * x + condition * y * y;
      out[i] = x / w;
      out[n + i] = (condition * y) / w;
    }
  },

  floor: () => 0,
  minima: () => [{ at: [0, 0], value: 0, global: true }],
  window: () => [-5, 5, -5, 5],
  start: () => [-4, 3],
  advisedLr: ({ condition }) => ({ sgd: twoDigits(1 / condition), adam: 0.1 }),
};

/** log(1 + s) for s from 0: what rounding takes from 1 + s is put back as a factor, so that small s keep their digits. */
function logOfOnePlus(s: number): number {
  const w = 1 + s;
  return w === 1 || w === Number.POSITIVE_INFINITY ? s : log(w) * (s / (w - 1));
}
