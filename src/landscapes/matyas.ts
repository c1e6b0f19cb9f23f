import type { Landscape } from './landscape.ts';

/**
 * Matyas' function (https://www.sfu.ca/~ssurjano/matya.html):
 *
 *     f(x, y) = 0.26 (x^2 + y^2) - 0.48 x y
 *
 * Values are computed as (x + y)^2 / 100 + (x - y)^2 / 4, the same sum, which is never below 0. The two curvatures are
 * 0.04 along the diagonal and 1 across it. Gradient: (0.52 x - 0.48 y, 0.52 y - 0.48 x).
 */
export const matyas: Landscape = {
  name: 'matyas',
  title: 'Matyas',
  lesson: 'A ravine along the diagonal: methods that scale each axis by itself cannot tell its floor from its walls.',
  family: 'bowls and valleys',
  formula: String.raw`f(x, y) = 0.26\left(x^2 + y^2\right) - 0.48\,x y`,
  source: {
    text: 'Surjanovic & Bingham, Virtual Library of Simulation Experiments',
    url: 'https://www.sfu.ca/~ssurjano/matya.html',
  },
  parameters: [],

  values(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const along = points[i] + points[n + i];
      const across = points[i] - points[n + i];
      out[i] = 0.01 * along * along + 0.25 * across * across;
    }
  },

  gradients(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const along = 0.02 * (points[i] + points[n + i]);
      const across = 0.5 * (points[i] - points[n + i]);
      out[i] = along + across;
      out[n + i] = along - across;
    }
  },

  floor: () => 0,
  minima: () => [{ at: [0, 0], value: 0, global: true }],
  window: () => [-10, 10, -10, 10],
  start: () => [-9, -3],
  advisedLr: () => ({ sgd: 0.2, adam: 0.3 }),
};
