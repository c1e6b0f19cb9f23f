import type { Landscape, Minimum } from './landscape.ts';
import { sin2pi } from './numerics.ts';

/**
 * Levy's function no. 13 (https://www.sfu.ca/~ssurjano/levy13.html):
 *
 *     f(x, y) = sin^2 3 pi x + (x - 1)^2 (1 + sin^2 3 pi y) + (y - 1)^2 (1 + sin^2 2 pi y)
 *
 * With u = x - 1 and v = y - 1 it is the same in u and v, a sum of squares, 0 at (1, 1). Gradient:
 * 3 pi sin 6 pi u + 2 u (1 + sin^2 3 pi v) in x, and in y
 * 3 pi u^2 sin 6 pi v + 2 v (1 + sin^2 2 pi v) + 2 pi v^2 sin 4 pi v.
 */
export const levy13: Landscape = {
  name: 'levy13',
  title: 'Levy N. 13',
  lesson: 'A bowl with fine grooves: momentum carries a run across some of them, until one holds it.',
  family: 'rugged',
  formula: String.raw`f(x, y) = \sin^2 3\pi x + (x - 1)^2 \left(1 + \sin^2 3\pi y\right) + (y - 1)^2 \left(1 + \sin^2 2\pi y\right)`,
  source: {
    text: 'Surjanovic & Bingham, Virtual Library of Simulation Experiments',
    url: 'https://www.sfu.ca/~ssurjano/levy13.html',
  },
  parameters: [],

  values(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const u = points[i] - 1;
      const v = points[n + i] - 1;
      const r = sin2pi(1.5 * u);
      const s = sin2pi(1.5 * v);
      const t = sin2pi(v);
      out[i] = r * r + u * u * (1 + s * s) + v * v * (1 + t * t);
    }
  },

  gradients(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const u = points[i] - 1;
      const v = points[n + i] - 1;
      const s = sin2pi(1.5 * v);
      const t = sin2pi(v);
      out[i] = 3 * Math.PI * sin2pi(3 * u) + 2 * u * (1 + s * s);
      out[n + i] = Math.PI * (3 * u * u * sin2pi(3 * v) + 2 * v * v * sin2pi(2 * v)) + 2 * v * (1 + t * t);
    }
  },

  floor: () => 0,
  minima: () => MINIMA,
  // The usual -10 to 10 has thousands of grooves, too fine for a picture.
  window: () => [-2, 4, -2, 4],
  start: () => [-0.5, -0.5],
  advisedLr: () => ({ sgd: 0.002, adam: 0.14 }),
};

/**
 * Every minimum with a value below 2.45 and neither coordinate below 1, and f there; f stays the same when it is
 * mirrored at x = 1 or at y = 1.
 */
const QUADRANT = [
  [1, 1, 0],
  [1.3296194745483136, 1, 0.10987365835883794],
  [1.3283339434368275, 1.2661067994538178, 0.28871152655530896],
  [1.6592207973868849, 1, 0.4394886049542808],
  [1.6591770000849688, 1.3251684875053504, 0.6316425103184409],
  [1, 1.9726624021154284, 0.9737115955768498],
  [1.988785003423768, 1, 0.9888264859865039],
  [1.656792140336247, 1.601990640346352, 1.0733246410730801],
  [1.3294731566552924, 1.9786918768858672, 1.0890993446202548],
  [1.9887734698793302, 1.3299363019433137, 1.1823165385324368],
  [1.6591102915596367, 1.9870109838515162, 1.4266326495563044],
  [1.9880456422794508, 1.6391764145536254, 1.7019712696102864],
  [2.3182913964502054, 1, 1.7578557831872348],
  [2.318286650259855, 1.3314632071639398, 1.9517747074236451],
  [1.9887221320464104, 1.9920628514540255, 1.9809214686955978],
  [1, 2.482571562652561, 2.224270977408809],
  [1.3260933476940957, 2.480330350237766, 2.4383888177766724],
];

const MINIMA = QUADRANT.flatMap(([x, y, value]) =>
  (x === 1 ? [1] : [x, 2 - x]).flatMap((atX) =>
    (y === 1 ? [1] : [y, 2 - y]).map((atY): Minimum => ({ at: [atX, atY], value, global: value === 0 })),
  ),
);
