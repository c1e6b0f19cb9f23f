import type { Landscape } from './landscape.ts';

/**
 * Booth's function (https://www.sfu.ca/~ssurjano/booth.html):
 *
 *     f(x, y) = (x + 2 y - 7)^2 + (2 x + y - 5)^2
 *
 * a quadratic with the curvatures 2 and 18 along the diagonals. With p and q for the two brackets, the gradient is
 * (2 p + 4 q, 4 p + 2 q).
 */
export const booth: Landscape = {
  name: 'booth',
  title: 'Booth',
  lesson: 'A stretched bowl with one minimum: whatever goes wrong here, the landscape is not to blame.',
  family: 'bowls and valleys',
  formula: 'f(x, y) = (x + 2y - 7)^2 + (2x + y - 5)^2',
  source: {
    text: 'Surjanovic & Bingham, Virtual Library of Simulation Experiments',
    url: 'https://www.sfu.ca/~ssurjano/booth.html',
  },
  parameters: [],

  values(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const x = points[i];
      const y = points[n + i];
      const p = x + 2 * y - 7;
      const q = 2 * x + y - 5;
      out[i] = p * p + q * q;
    }
  },

  gradients(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const x = points[i];
      const y = points[n + i];
      const p = x + 2 * y - 7;
      const q = 2 * x + y - 5;
      out[i] = 2 * p + 4 * q;
      out[n + i] = 4 * p + 2 * q;
    }
  },

  floor: () => 0,
  minima: () => [{ at: [1, 3], value: 0, global: true }],
  window: () => [-10, 10, -10, 10],
  start: () => [-8, 6],
  advisedLr: () => ({ sgd: 0.02, adam: 0.3 }),
};
