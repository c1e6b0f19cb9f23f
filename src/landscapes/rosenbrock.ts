import type { Landscape } from './landscape.ts';
import { twoDigits } from './twoDigits.ts';

/**
 * Rosenbrock's function (Rosenbrock 1960, https://doi.org/10.1093/comjnl/3.3.175):
 *
 *     f(x, y) = (a - x)^2 + b (y - x^2)^2
 *
 * a valley along the parabola y = x^2 with its only minimum, 0, at (a, a^2). With e = y - x^2 the gradient is
 * (-2 (a - x) - 4 b x e, 2 b e).
 */
export const rosenbrock: Landscape<{ readonly a: number; readonly b: number }> = {
  name: 'rosenbrock',
  title: 'Rosenbrock',
  lesson: 'A curved valley: its floor is quick to reach and slow to follow.',
  family: 'bowls and valleys',
  formula: String.raw`f(x, y) = (a - x)^2 + b \left(y - x^2\right)^2`,
  source: { text: 'Rosenbrock 1960', url: 'https://doi.org/10.1093/comjnl/3.3.175' },
  parameters: [
    {
      type: 'number',
      name: 'a',
      label: 'a',
      help: 'Where the minimum lies on the floor of the valley: at x = a, y = a².',
      default: 1,
      constant: true,
      allowed: { min: -10, max: 10 },
      slider: { min: -2, max: 2, scale: 'linear', step: 0.1 },
      marks: [1],
    },
    {
      type: 'number',
      name: 'b',
      label: 'b',
      help: 'How steep the walls of the valley are.',
      default: 100,
      constant: true,
      // At 0 the minimum would be a whole line, below there would be none.
      allowed: { min: 0, minOpen: true, max: 1e6 },
      slider: { min: 1, max: 1000, scale: 'log', step: 1.1 },
      marks: [100],
    },
  ],

  values(points, out, { a, b }) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const x = points[i];
      const d = a - x;
      const e = points[n + i] - x * x;
      out[i] = d * d + b * e * e;
    }
  },

  gradients(points, out, { a, b }) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const x = points[i];
      const be = b * (points[n + i] - x * x);
      out[i] = -2 * (a - x) - 4 * x * be;
      out[n + i] = 2 * be;
    }
  },

  floor: () => 0,
  minima: ({ a }) => [{ at: [a, a * a], value: 0, global: true }],

  // The usual -2 to 2 and -1 to 3, stretched as the parabola stretches so that the minimum stays in it.
  window({ a }) {
    const stretch = Math.max(1, Math.abs(a));
    return [-2 * stretch, 2 * stretch, -stretch * stretch, 3 * stretch * stretch];
  },

  // Rosenbrock's own start, across the valley's bend from the minimum; with a below 0 everything is mirrored.
  start: ({ a }) => [a < 0 ? 1.2 : -1.2, 1],

  // One over the largest curvature on the way: 2 + b (8 a^2 + 2) at the minimum, about 2 + 13 b at the start.
  advisedLr: ({ a, b }) => ({ sgd: twoDigits(1 / (2 + b * Math.max(8 * a * a + 2, 10))), adam: 0.1 }),
};
