import type { Landscape, Minimum } from './landscape.ts';
import { cos2pi, sin2pi } from './numerics.ts';

/**
 * Griewank's function (Griewank 1981, https://doi.org/10.1007/BF00933356; https://www.sfu.ca/~ssurjano/griewank.html):
 *
 *     f(x, y) = 1 + (x^2 + y^2) / 4000 - cos x cos z,   z = y / sqrt 2
 *
 * With S = sin^2(x / 2) and T = sin^2(z / 2), values are computed as (x^2 + y^2) / 4000 + 2 (S (1 - T) + T (1 - S)), the
 * same sum, which is never below 0. Gradient: (x / 2000 + sin x cos z, y / 2000 + cos x sin z / sqrt 2).
 */
export const griewank: Landscape = {
  name: 'griewank',
  title: 'Griewank',
  lesson: 'A very shallow bowl under tall ripples: from close by, the ripples are all there is to feel.',
  family: 'rugged',
  formula: String.raw`f(x, y) = 1 + \frac{x^2 + y^2}{4000} - \cos x \,\cos\frac{y}{\sqrt2}`,
  source: {
    text: 'Surjanovic & Bingham, Virtual Library of Simulation Experiments',
    url: 'https://www.sfu.ca/~ssurjano/griewank.html',
  },
  parameters: [],

  values(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const x = points[i];
      const y = points[n + i];
      const s = sin2pi(0.5 * TURNS_X * x);
      const t = sin2pi(0.5 * TURNS_Y * y);
      const S = s * s;
      const T = t * t;
      out[i] = (x * x + y * y) / 4000 + 2 * (S * (1 - T) + T * (1 - S));
    }
  },

  gradients(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const x = points[i];
      const y = points[n + i];
      const turnsX = TURNS_X * x;
      const turnsY = TURNS_Y * y;
      out[i] = x / 2000 + sin2pi(turnsX) * cos2pi(turnsY);
      out[n + i] = y / 2000 + Math.SQRT1_2 * cos2pi(turnsX) * sin2pi(turnsY);
    }
  },

  floor: () => 0,
  minima: () => MINIMA,
  window: () => [-10, 10, -10, 10],
  start: () => [6, -5],
  advisedLr: () => ({ sgd: 0.3, adam: 0.2 }),
};

/** Turns of the cosines in a unit of x and of y. */
const TURNS_X = 1 / (2 * Math.PI);
const TURNS_Y = Math.SQRT1_2 / (2 * Math.PI);

/** Every minimum in the window with neither coordinate below 0, and f there; f stays the same when an axis is mirrored. */
const QUADRANT = [
  [0, 0, 0],
  [3.1400226338955397, 4.438444480920714, 0.007396040334115082],
  [6.280045279379904, 0, 0.009864672061006214],
  [0, 8.876888929095657, 0.019719489248184802],
  [9.420067886213593, 4.438444437201061, 0.027125384395415616],
  [6.280045217550294, 8.876888885374552, 0.02958416121207001],
];

const MINIMA = QUADRANT.flatMap(([x, y, value]) =>
  (x === 0 ? [0] : [x, -x]).flatMap((atX) =>
    (y === 0 ? [0] : [y, -y]).map((atY): Minimum => ({ at: [atX, atY], value, global: value === 0 })),
  ),
);
