import type { Landscape } from './landscape.ts';

/**
 * The Styblinski–Tang function (Styblinski & Tang 1990, https://doi.org/10.1016/0893-6080(90)90029-K):
 *
 *     f(x, y) = (x^4 - 16 x^2 + 5 x + y^4 - 16 y^2 + 5 y) / 2
 *
 * Gradient: 2 x^3 - 16 x + 2.5, and alike in y.
 */
export const styblinskiTang: Landscape = {
  name: 'styblinski-tang',
  title: 'Styblinski–Tang',
  lesson: 'Four hollows of three depths: the gradient leads into the one at hand, not into the deepest.',
  family: 'several minima',
  formula: String.raw`f(x, y) = \tfrac12 \left(x^4 - 16x^2 + 5x + y^4 - 16y^2 + 5y\right)`,
  source: { text: 'Styblinski & Tang 1990', url: 'https://doi.org/10.1016/0893-6080(90)90029-K' },
  parameters: [],

  values(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const x = points[i];
      const y = points[n + i];
      out[i] = 0.5 * (x * (5 + x * (x * x - 16)) + y * (5 + y * (y * y - 16)));
    }
  },

  // Both coordinates are treated alike, so the gradient is one loop over all 2n of them.
  gradients(points, out) {
    for (let i = 0; i < points.length; i++) {
      const x = points[i];
      out[i] = x * (2 * x * x - 16) + 2.5;
    }
  },

  floor: () => LOWEST,
  minima: () => [
    { at: [LEFT, LEFT], value: LOWEST, global: true },
    { at: [LEFT, RIGHT], value: -64.19561235905536, global: false },
    { at: [RIGHT, LEFT], value: -64.19561235905536, global: false },
    { at: [RIGHT, RIGHT], value: -50.05889331056788, global: false },
  ],
  saddles: () => [
    { at: [LEFT, MIDDLE], value: -38.97055334471606 },
    { at: [MIDDLE, LEFT], value: -38.97055334471606 },
    { at: [MIDDLE, RIGHT], value: -24.833834296228584 },
    { at: [RIGHT, MIDDLE], value: -24.833834296228584 },
  ],
  maxima: () => [{ at: [MIDDLE, MIDDLE], value: 0.39122471811071613 }],
  window: () => [-5, 5, -5, 5],
  start: () => [0.5, 3.5],
  advisedLr: () => ({ sgd: 0.01, adam: 0.1 }),
};

/** The zeros of 2 x^3 - 16 x + 2.5. */
const LEFT = -2.903534027771177;
const MIDDLE = 0.1567312567803401;
const RIGHT = 2.746802770990837;

/**
 * The lowest value that `values` ever computes, a unit in the last place below the true minimum, -78.332331407542831:
 * a loss below its floor would have no logarithm.
 */
const LOWEST = -78.33233140754284;
