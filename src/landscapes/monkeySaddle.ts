import type { Landscape } from './landscape.ts';

/**
 * The monkey saddle (https://en.wikipedia.org/wiki/Monkey_saddle), with a way down for each leg and one for the tail:
 *
 *     f(x, y) = x^3 - 3 x y^2
 *
 * Gradient: (3 x^2 - 3 y^2, -6 x y). At the origin all second derivatives vanish too. It is unbounded below.
 */
export const monkeySaddle: Landscape = {
  name: 'monkey-saddle',
  title: 'Monkey saddle',
  lesson: 'Three ways down from one point, and around it so level that the slope hardly tells them apart.',
  family: 'saddles',
  formula: 'f(x, y) = x^3 - 3 x y^2',
  source: { text: 'Monkey saddle, Wikipedia', url: 'https://en.wikipedia.org/wiki/Monkey_saddle' },
  parameters: [],

  values(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const x = points[i];
      const y = points[n + i];
      out[i] = x * (x * x - 3 * y * y);
    }
  },

  gradients(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const x = points[i];
      const y = points[n + i];
      out[i] = 3 * (x - y) * (x + y);
      out[n + i] = -6 * x * y;
    }
  },

  floor: () => null,
  minima: () => [],
  saddles: () => [{ at: [0, 0], value: 0 }],
  window: () => [-2, 2, -2, 2],
  start: () => [0.9, 0.001],
  advisedLr: () => ({ sgd: 0.005, adam: 0.02 }),
};
