import type { Landscape } from './landscape.ts';

/**
 * A saddle between two minima (Nesterov, Introductory Lectures on Convex Optimization, 2004, section 1.2,
 * https://doi.org/10.1007/978-1-4419-8853-9):
 *
 *     f(x, y) = x^2 / 2 - y^2 / 2 + y^4 / 4
 *
 * Values are computed as x^2 / 2 + (y^2 - 1)^2 / 4 - 1/4, the same sum, which is never below -1/4. Gradient:
 * (x, y^3 - y).
 */
export const quarticSaddle: Landscape = {
  name: 'quartic-saddle',
  title: 'Quartic saddle',
  lesson: 'A saddle between two hollows: a run that comes close to it lingers before it falls to one side.',
  family: 'saddles',
  formula: String.raw`f(x, y) = \tfrac12 x^2 - \tfrac12 y^2 + \tfrac14 y^4`,
  source: {
    text: 'Nesterov 2004, Introductory Lectures on Convex Optimization',
    url: 'https://doi.org/10.1007/978-1-4419-8853-9',
  },
  parameters: [],

  values(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const x = points[i];
      const y = points[n + i];
      const d = y * y - 1;
      out[i] = 0.5 * x * x + 0.25 * d * d - 0.25;
    }
  },

  gradients(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const y = points[n + i];
      out[i] = points[i];
      out[n + i] = y * (y * y - 1);
    }
  },

  floor: () => -0.25,
  minima: () => [
    { at: [0, 1], value: -0.25, global: true },
    { at: [0, -1], value: -0.25, global: true },
  ],
  saddles: () => [{ at: [0, 0], value: 0 }],
  window: () => [-2, 2, -2, 2],
  start: () => [-1.5, 0.01],
  advisedLr: () => ({ sgd: 0.02, adam: 0.05 }),
};
