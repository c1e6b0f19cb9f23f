import type { Landscape } from './landscape.ts';

/**
 * Beale's function (Beale 1958; no. 5 of Moré, Garbow & Hillstrom 1981, https://doi.org/10.1145/355934.355936):
 *
 *     f(x, y) = (1.5 - x (1 - y))^2 + (2.25 - x (1 - y^2))^2 + (2.625 - x (1 - y^3))^2
 *
 * With p, q, r for the three brackets, df/dx = -2 ((1 - y) p + (1 - y^2) q + (1 - y^3) r) and
 * df/dy = 2 x (p + 2 y q + 3 y^2 r).
 */
export const beale: Landscape = {
  name: 'beale',
  title: 'Beale',
  lesson: 'Nearly flat in the middle, cliffs at the corners: no single learning rate suits both.',
  family: 'bowls and valleys',
  formula: String.raw`f(x, y) = (1.5 - x + x y)^2 + \left(2.25 - x + x y^2\right)^2 + \left(2.625 - x + x y^3\right)^2`,
  source: { text: 'Moré, Garbow & Hillstrom 1981, no. 5', url: 'https://doi.org/10.1145/355934.355936' },
  parameters: [],

  values(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const x = points[i];
      const y = points[n + i];
      const yy = y * y;
      const p = 1.5 - x * (1 - y);
      const q = 2.25 - x * (1 - yy);
      const r = 2.625 - x * (1 - yy * y);
      out[i] = p * p + q * q + r * r;
    }
  },

  gradients(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const x = points[i];
      const y = points[n + i];
      const yy = y * y;
      const p = 1.5 - x * (1 - y);
      const q = 2.25 - x * (1 - yy);
      const r = 2.625 - x * (1 - yy * y);
      out[i] = -2 * ((1 - y) * p + (1 - yy) * q + (1 - yy * y) * r);
      out[n + i] = 2 * x * (p + 2 * y * q + 3 * yy * r);
    }
  },

  floor: () => 0,
  minima: () => [{ at: [3, 0.5], value: 0, global: true }],
  saddles: () => [
    { at: [0.10053793732415836, -2.644513585023125], value: 9.86451228475556 },
    { at: [0, 1], value: 14.203125 },
  ],
  window: () => [-4.5, 4.5, -4.5, 4.5],
  start: () => [1, 1.5],
  advisedLr: () => ({ sgd: 0.001, adam: 0.1 }),
};
