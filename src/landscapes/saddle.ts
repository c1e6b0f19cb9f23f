import type { Landscape } from './landscape.ts';

/**
 * The saddle (https://en.wikipedia.org/wiki/Saddle_point):
 *
 *     f(x, y) = (x^2 - y^2) / 2
 *
 * Gradient: (x, -y). It is unbounded below.
 */
export const saddle: Landscape = {
  name: 'saddle',
  title: 'Saddle',
  lesson: 'Downhill on both sides of a line: the closer to it a run starts, the later it leaves.',
  family: 'saddles',
  formula: String.raw`f(x, y) = \tfrac12 \left(x^2 - y^2\right)`,
  source: { text: 'Saddle point, Wikipedia', url: 'https://en.wikipedia.org/wiki/Saddle_point' },
  parameters: [],

  values(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const x = points[i];
      const y = points[n + i];
      out[i] = 0.5 * (x - y) * (x + y);
    }
  },

  gradients(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      out[i] = points[i];
      out[n + i] = -points[n + i];
    }
  },

  floor: () => null,
  minima: () => [],
  saddles: () => [{ at: [0, 0], value: 0 }],
  window: () => [-2, 2, -2, 2],
  start: () => [-1.5, 0.001],
  advisedLr: () => ({ sgd: 0.01, adam: 0.02 }),
};
