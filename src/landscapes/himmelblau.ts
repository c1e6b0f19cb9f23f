import type { Landscape } from './landscape.ts';

/**
 * Himmelblau's function (Himmelblau, Applied Nonlinear Programming, 1972;
 * https://en.wikipedia.org/wiki/Himmelblau%27s_function):
 *
 *     f(x, y) = (x^2 + y - 11)^2 + (x + y^2 - 7)^2
 *
 * With p and q for the two brackets, the gradient is (4 x p + 2 q, 2 p + 4 y q).
 */
export const himmelblau: Landscape = {
  name: 'himmelblau',
  title: 'Himmelblau',
  lesson: 'Four minima of equal depth: where a run starts, and how it moves, decides in which one it ends.',
  family: 'several minima',
  formula: String.raw`f(x, y) = \left(x^2 + y - 11\right)^2 + \left(x + y^2 - 7\right)^2`,
  source: { text: 'Himmelblau’s function, Wikipedia', url: 'https://en.wikipedia.org/wiki/Himmelblau%27s_function' },
  parameters: [],

  values(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const x = points[i];
      const y = points[n + i];
      const p = x * x + y - 11;
      const q = x + y * y - 7;
      out[i] = p * p + q * q;
    }
  },

  gradients(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const x = points[i];
      const y = points[n + i];
      const p = x * x + y - 11;
      const q = x + y * y - 7;
      out[i] = 4 * x * p + 2 * q;
      out[n + i] = 2 * p + 4 * y * q;
    }
  },

  floor: () => 0,
  minima: () => [
    { at: [3, 2], value: 0, global: true },
    { at: [-2.805118086952745, 3.131312518250573], value: 0, global: true },
    { at: [-3.779310253377747, -3.2831859912861696], value: 0, global: true },
    { at: [3.5844283403304917, -1.8481265269644036], value: 0, global: true },
  ],
  saddles: () => [
    { at: [3.385154183607021, 0.07385187983774928], value: 13.31192627040559 },
    { at: [0.08667750455539636, 2.884254701174776], value: 67.71915008752615 },
    { at: [-3.0730257507643897, -0.08135304428796751], value: 104.01516291755811 },
    { at: [-0.12796134673068008, -1.9537149802445763], value: 178.33723920192747 },
  ],
  maxima: () => [{ at: [-0.2708445906673476, -0.9230385564799815], value: 181.6165215225827 }],
  window: () => [-5, 5, -5, 5],
  start: () => [-0.5, -1],
  advisedLr: () => ({ sgd: 0.003, adam: 0.1 }),
};
