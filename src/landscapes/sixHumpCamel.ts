import type { Landscape, Stationary } from './landscape.ts';

/**
 * The six-hump camel function (Dixon & Szegö 1978; https://www.sfu.ca/~ssurjano/camel6.html):
 *
 *     f(x, y) = (4 - 2.1 x^2 + x^4 / 3) x^2 + x y + (4 y^2 - 4) y^2
 *
 * Gradient: (8 x - 8.4 x^3 + 2 x^5 + y, x - 8 y + 16 y^3). f(-x, -y) = f(x, y).
 */
export const sixHumpCamel: Landscape = {
  name: 'six-hump-camel',
  title: 'Six-hump camel',
  lesson: 'Six hollows in three mirrored pairs: a small change of the start or of the step leads into another one.',
  family: 'several minima',
  formula: String.raw`f(x, y) = \left(4 - 2.1\,x^2 + \frac{x^4}{3}\right) x^2 + x y + \left(4y^2 - 4\right) y^2`,
  source: {
    text: 'Surjanovic & Bingham, Virtual Library of Simulation Experiments',
    url: 'https://www.sfu.ca/~ssurjano/camel6.html',
  },
  parameters: [],

  values(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const x = points[i];
      const y = points[n + i];
      const xx = x * x;
      const yy = y * y;
      out[i] = xx * (4 + xx * (xx / 3 - 2.1)) + x * y + yy * (4 * yy - 4);
    }
  },

  gradients(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const x = points[i];
      const y = points[n + i];
      const xx = x * x;
      out[i] = x * (8 + xx * (2 * xx - 8.4)) + y;
      out[n + i] = x + y * (16 * y * y - 8);
    }
  },

  floor: () => LOWEST,
  minima: () => [
    ...pair(0.08984201310031806, -0.7126564030207396, LOWEST).map((each) => ({ ...each, global: true })),
    ...pair(1.703606714969981, -0.7960835686726251, -0.21546382438371764).map((each) => ({ ...each, global: false })),
    ...pair(1.6071047529201972, 0.5686514548841314, 2.1042503103112584).map((each) => ({ ...each, global: false })),
  ],
  saddles: () => [
    { at: [0, 0], value: 0 },
    ...pair(1.1092053368047865, -0.7682680925095399, 0.5437186009781851),
    ...pair(1.6380679841897785, 0.22867406904439408, 2.2293571975307147),
    ...pair(1.2960702671671092, 0.6050843880386585, 2.22947081802986),
  ],
  maxima: () => pair(1.2302298765166526, 0.16233458445899496, 2.496295351023577),
  window: () => [-2.2, 2.2, -1.2, 1.2],
  start: () => [-1.2, -0.9],
  advisedLr: () => ({ sgd: 0.01, adam: 0.05 }),
};

/** The lowest value that `values` ever computes: the double nearest to the infimum, -1.0316284534898773504. */
const LOWEST = -1.0316284534898774;

/** A stationary point and its mirror image. */
function pair(x: number, y: number, value: number): Stationary[] {
  return [
    { at: [x, y], value },
    { at: [-x, -y], value },
  ];
}
