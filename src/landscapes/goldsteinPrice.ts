import type { Landscape, Point } from './landscape.ts';

/**
 * Goldstein and Price's function (Goldstein & Price 1971; https://www.sfu.ca/~ssurjano/goldpr.html):
 *
 *     f(x, y) = (1 + (x + y + 1)^2 (19 - 14 x + 3 x^2 - 14 y + 6 x y + 3 y^2))
 *               (30 + (2 x - 3 y)^2 (18 - 32 x + 12 x^2 + 48 y - 36 x y + 27 y^2))
 *
 * It is a product of one function of t = x + y and one of u = 2 x - 3 y, each of fourth degree:
 *
 *     f = g(t) h(u),   g = 1 + (t + 1)^2 (3 t^2 - 14 t + 19),   h = 3 + (u - 3)^2 (3 u^2 + 2 u + 3)
 *
 * where no factor of a square is ever negative, so that no rounding leads below 3. With g' = 12 (t + 1) (t - 1) (t - 2)
 * and h' = 12 u (u - 1) (u - 3), the gradient is (g' h + 2 g h', g' h - 3 g h'). It vanishes where both slopes do.
 */
export const goldsteinPrice: Landscape = {
  name: 'goldstein-price',
  title: 'Goldstein–Price',
  lesson: 'Heights from 3 to a million: a step that is safe on the cliffs crawls along the floor.',
  family: 'several minima',
  formula: String.raw`\begin{aligned} f(x, y) = {}&\left(1 + (x + y + 1)^2 \left(19 - 14x + 3x^2 - 14y + 6xy + 3y^2\right)\right) \\ {}\cdot{} &\left(30 + (2x - 3y)^2 \left(18 - 32x + 12x^2 + 48y - 36xy + 27y^2\right)\right) \end{aligned}`,
  source: {
    text: 'Surjanovic & Bingham, Virtual Library of Simulation Experiments',
    url: 'https://www.sfu.ca/~ssurjano/goldpr.html',
  },
  parameters: [],

  values(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const t = points[i] + points[n + i];
      const u = 2 * points[i] - 3 * points[n + i];
      const g = 1 + (t + 1) * (t + 1) * (t * (3 * t - 14) + 19);
      const h = 3 + (u - 3) * (u - 3) * (u * (3 * u + 2) + 3);
      out[i] = g * h;
    }
  },

  gradients(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const t = points[i] + points[n + i];
      const u = 2 * points[i] - 3 * points[n + i];
      const g = 1 + (t + 1) * (t + 1) * (t * (3 * t - 14) + 19);
      const h = 3 + (u - 3) * (u - 3) * (u * (3 * u + 2) + 3);
      const alongT = 12 * (t + 1) * (t - 1) * (t - 2) * h;
      const alongU = 12 * u * (u - 1) * (u - 3) * g;
      out[i] = alongT + 2 * alongU;
      out[n + i] = alongT - 3 * alongU;
    }
  },

  floor: () => 3,
  minima: () => [
    { at: whereTU(-1, 3), value: 3, global: true },
    { at: whereTU(-1, 0), value: 30, global: false },
    { at: whereTU(2, 3), value: 84, global: false },
    { at: whereTU(2, 0), value: 840, global: false },
  ],
  saddles: () => [
    { at: whereTU(-1, 1), value: 35 },
    { at: whereTU(1, 3), value: 99 },
    { at: whereTU(2, 1), value: 980 },
    { at: whereTU(1, 0), value: 990 },
  ],
  maxima: () => [{ at: whereTU(1, 1), value: 1155 }],
  window: () => [-2, 2, -2, 2],
  start: () => [-1.5, 0.5],
  advisedLr: () => ({ sgd: 0.00002, adam: 0.05 }),
};

/** The point with x + y = t and 2 x - 3 y = u. */
function whereTU(t: number, u: number): Point {
  return [(3 * t + u) / 5, (2 * t - u) / 5];
}
