import type { Landscape, Minimum } from './landscape.ts';
import { sin2pi } from './numerics.ts';

/**
 * Levy's function in two dimensions (https://www.sfu.ca/~ssurjano/levy.html). With u = (x - 1) / 4 and v = (y - 1) / 4
 * for what is there w - 1:
 *
 *     f(x, y) = sin^2 pi u + u^2 (1 + 10 sin^2(pi u + 1)) + v^2 (1 + sin^2 2 pi v)
 *
 * a sum of squares, 0 at (1, 1). Gradient: a quarter of pi sin 2 pi u + 2 u (1 + 10 sin^2(pi u + 1)) +
 * 10 pi u^2 sin(2 pi u + 2) in x, and of 2 v (1 + sin^2 2 pi v) + 2 pi v^2 sin 4 pi v in y.
 */
export const levy: Landscape = {
  name: 'levy',
  title: 'Levy',
  lesson: 'Hollow behind hollow along both axes, deeper towards the middle: a run stays in the first that holds it.',
  family: 'rugged',
  formula: String.raw`\begin{aligned} f(x, y) &= \sin^2 \pi p + (p - 1)^2 \left(1 + 10 \sin^2(\pi p + 1)\right) + (q - 1)^2 \left(1 + \sin^2 2\pi q\right), \\ p &= 1 + \tfrac14 (x - 1), \quad q = 1 + \tfrac14 (y - 1) \end{aligned}`,
  source: {
    text: 'Surjanovic & Bingham, Virtual Library of Simulation Experiments',
    url: 'https://www.sfu.ca/~ssurjano/levy.html',
  },
  parameters: [],

  values(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const u = 0.25 * (points[i] - 1);
      const v = 0.25 * (points[n + i] - 1);
      const r = sin2pi(0.5 * u);
      const s = sin2pi(0.5 * u + RADIAN);
      const t = sin2pi(v);
      out[i] = r * r + u * u * (1 + 10 * s * s) + v * v * (1 + t * t);
    }
  },

  gradients(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const u = 0.25 * (points[i] - 1);
      const v = 0.25 * (points[n + i] - 1);
      const s = sin2pi(0.5 * u + RADIAN);
      const t = sin2pi(v);
      const alongU = Math.PI * (sin2pi(u) + 10 * u * u * sin2pi(u + 2 * RADIAN)) + 2 * u * (1 + 10 * s * s);
      const alongV = 2 * v * (1 + t * t) + 2 * Math.PI * v * v * sin2pi(2 * v);
      out[i] = 0.25 * alongU;
      out[n + i] = 0.25 * alongV;
    }
  },

  floor: () => 0,
  minima: () => MINIMA,
  window: () => [-10, 10, -10, 10],
  start: () => [-6.5, 8],
  advisedLr: () => ({ sgd: 0.01, adam: 0.2 }),
};

/** One radian in turns. */
const RADIAN = 1 / (2 * Math.PI);

/** f is a sum of a part in x and a part in y: where each has its minima in the window, and how deep they are. */
const IN_X = [
  [1, 0],
  [3.79108219045051, 1.1604532106739116],
  [-4.205434985718203, 2.4000794081802463],
  [7.723082150790462, 3.53592220199619],
  [-8.244554665464944, 6.0558514249730795],
];
const IN_Y = [
  [1, 0],
  [4.890649608461714, 0.9737115955768498],
  [-2.8906496084617133, 0.9737115955768498],
  [6.930286250610244, 2.224270977408809],
  [-4.930286250610244, 2.224270977408809],
  [8.948452278487519, 3.974450143275383],
  [-6.948452278487519, 3.974450143275383],
  [-8.959023320607939, 6.2245305257135595],
];

const MINIMA = IN_X.flatMap(([x, f]) =>
  IN_Y.map(([y, g]): Minimum => ({ at: [x, y], value: f + g, global: f + g === 0 })),
);
