import type { Landscape, Minimum } from './landscape.ts';
import { cos2pi, exp, sin2pi } from './numerics.ts';

/**
 * Ackley's function (Ackley, A Connectionist Machine for Genetic Hillclimbing, 1987;
 * https://www.sfu.ca/~ssurjano/ackley.html):
 *
 *     f(x, y) = 20 + e - 20 exp(-0.2 r) - exp((cos 2 pi x + cos 2 pi y) / 2),   r = sqrt((x^2 + y^2) / 2)
 *
 * Values are computed as 20 (1 - exp(-0.2 r)) + e (1 - exp(-sin^2 pi x - sin^2 pi y)), the same sum, which is never
 * below 0 and at the origin exactly 0. There it has a cusp, with a slope of 2.83 on every side and no gradient: we
 * say 0.
 */
export const ackley: Landscape = {
  name: 'ackley',
  title: 'Ackley',
  lesson: 'A rippled funnel that ends in a point: the slope does not fade there, so equal steps never settle.',
  family: 'rugged',
  formula: String.raw`f(x, y) = 20 + e - 20\, e^{-0.2 \sqrt{(x^2 + y^2) / 2}} - e^{(\cos 2\pi x + \cos 2\pi y) / 2}`,
  source: {
    text: 'Surjanovic & Bingham, Virtual Library of Simulation Experiments',
    url: 'https://www.sfu.ca/~ssurjano/ackley.html',
  },
  parameters: [],

  values(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const x = points[i];
      const y = points[n + i];
      const r = Math.sqrt(0.5 * (x * x + y * y));
      const s = sin2pi(0.5 * x);
      const t = sin2pi(0.5 * y);
      out[i] = 20 * (1 - exp(-0.2 * r)) + Math.E * (1 - exp(-s * s - t * t));
    }
  },

  // The inner loops run over the two coordinates of a point. Written out for x and y instead, the calls are more code
  // than V8 inlines into one function, and the kernel takes a quarter longer.
  gradients(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      let squares = 0;
      let cosines = 0;
      for (let j = i; j < points.length; j += n) {
        squares += points[j] * points[j];
        cosines += cos2pi(points[j]);
      }
      const r = Math.sqrt(0.5 * squares);
      const funnel = r > 0 ? (2 * exp(-0.2 * r)) / r : 0;
      const ripple = Math.PI * exp(0.5 * cosines);
      for (let j = i; j < points.length; j += n) out[j] = funnel * points[j] + ripple * sin2pi(points[j]);
    }
  },

  floor: () => 0,
  minima: () => MINIMA,
  window: () => [-3, 3, -3, 3],
  start: () => [2.5, -1.7],
  advisedLr: () => ({ sgd: 0.01, adam: 0.1 }),
};

const WHOLE = [0, 1, -1, 2, -2];

/** AT[i][j]: where x is at the local minimum near the whole numbers (i, j); AT[j][i] is y there. */
const AT = [
  [0, 0, 0],
  [0.9521665459501717, 0.9684776587077244, 0.9824160350791393],
  [1.9589197181217173, 1.9646166628629864, 1.9744519864841166],
];

/** VALUE[i][j]: f there. */
const VALUE = [
  [0, 2.579927557029872, 4.884065258091154],
  [2.579927557029872, 3.57445187725768, 5.381864187490192],
  [4.884065258091154, 5.381864187490192, 6.559645375627878],
];

/** The global minimum and the 24 around it; f stays the same when the axes are mirrored or exchanged. */
const MINIMA = WHOLE.flatMap((i) =>
  WHOLE.map((j): Minimum => {
    const p = Math.abs(i);
    const q = Math.abs(j);
    return { at: [Math.sign(i) * AT[p][q], Math.sign(j) * AT[q][p]], value: VALUE[p][q], global: p === 0 && q === 0 };
  }),
);
