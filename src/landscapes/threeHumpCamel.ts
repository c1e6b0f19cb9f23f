import type { Landscape } from './landscape.ts';

/**
 * The three-hump camel function (https://www.sfu.ca/~ssurjano/camel3.html):
 *
 *     f(x, y) = 2 x^2 - 1.05 x^4 + x^6 / 6 + x y + y^2
 *
 * Values are computed as (y + x / 2)^2 + x^2 ((x^2 - 3.15)^2 / 6 + 0.09625), the same sum, which is never below 0.
 * Gradient: (4 x - 4.2 x^3 + x^5 + y, x + 2 y). It vanishes where y = -x / 2 and x = 0 or x^2 = 2.1 -+ sqrt 0.91.
 */
export const threeHumpCamel: Landscape = {
  name: 'three-hump-camel',
  title: 'Three-hump camel',
  lesson: 'Three hollows side by side, the deepest in the middle: what stops in an outer one has not found the best.',
  family: 'several minima',
  formula: String.raw`f(x, y) = 2x^2 - 1.05\,x^4 + \frac{x^6}{6} + x y + y^2`,
  source: {
    text: 'Surjanovic & Bingham, Virtual Library of Simulation Experiments',
    url: 'https://www.sfu.ca/~ssurjano/camel3.html',
  },
  parameters: [],

  values(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const x = points[i];
      const across = points[n + i] + 0.5 * x;
      const d = x * x - 3.15;
      out[i] = across * across + x * x * ((d * d) / 6 + 0.09625);
    }
  },

  gradients(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const x = points[i];
      const y = points[n + i];
      const xx = x * x;
      out[i] = x * (4 + xx * (xx - 4.2)) + y;
      out[n + i] = x + 2 * y;
    }
  },

  floor: () => 0,
  minima: () => [
    { at: [0, 0], value: 0, global: true },
    { at: [-OUTER, OUTER / 2], value: 0.2986384422368598, global: false },
    { at: [OUTER, -OUTER / 2], value: 0.2986384422368598, global: false },
  ],
  saddles: () => [
    { at: [-BETWEEN, BETWEEN / 2], value: 0.8773615577631402 },
    { at: [BETWEEN, -BETWEEN / 2], value: 0.8773615577631402 },
  ],
  window: () => [-2.5, 2.5, -2.5, 2.5],
  start: () => [-2.1, -1.5],
  advisedLr: () => ({ sgd: 0.02, adam: 0.1 }),
};

/** sqrt(2.1 + sqrt 0.91) and sqrt(2.1 - sqrt 0.91). */
const OUTER = 1.7475523458302888;
const BETWEEN = 1.07054229182366;
