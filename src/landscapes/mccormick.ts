import type { Landscape, Point } from './landscape.ts';
import { cos2pi, sin2pi } from './numerics.ts';

/**
 * McCormick's function (https://www.sfu.ca/~ssurjano/mccorm.html):
 *
 *     f(x, y) = sin(x + y) + (x - y)^2 - 1.5 x + 2.5 y + 1
 *
 * With u = x + y and v = x - y it is sin u + u / 2 + (v - 1)^2: a valley along v = 1 with a wave in it that sinks by pi
 * with every turn. It is unbounded below; what is known as its minimum, -1.9132 at (-0.5472, -1.5472), is the lowest
 * point of the usual window only, x from -1.5 to 4 and y from -3 to 4. Ours is larger and shows the next step down.
 * With p = cos u + 1/2 and q = 2 (v - 1) the gradient is (p + q, p - q); it vanishes at u = -+2 pi / 3 + 2 pi m.
 */
export const mccormick: Landscape = {
  name: 'mccormick',
  title: 'McCormick',
  lesson: 'A staircase of hollows without a bottom: with enough momentum a run rolls down it for ever.',
  family: 'several minima',
  formula: String.raw`f(x, y) = \sin(x + y) + (x - y)^2 - 1.5\,x + 2.5\,y + 1`,
  source: {
    text: 'Surjanovic & Bingham, Virtual Library of Simulation Experiments',
    url: 'https://www.sfu.ca/~ssurjano/mccorm.html',
  },
  parameters: [],

  values(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const u = points[i] + points[n + i];
      const q = points[i] - points[n + i] - 1;
      out[i] = sin2pi(RADIAN * u) + 0.5 * u + q * q;
    }
  },

  gradients(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const u = points[i] + points[n + i];
      const q = 2 * (points[i] - points[n + i] - 1);
      const p = cos2pi(RADIAN * u) + 0.5;
      out[i] = p + q;
      out[n + i] = p - q;
    }
  },

  floor: () => null,
  minima: () => [
    { at: onFloor(-8.377580409572781), value: -5.05481560857083, global: false },
    { at: onFloor(-2.0943951023931953), value: -1.9132229549810364, global: false },
    { at: onFloor(4.1887902047863905), value: 1.2283696986087569, global: false },
  ],
  saddles: () => [
    { at: onFloor(-4.1887902047863905), value: -1.2283696986087569 },
    { at: onFloor(2.0943951023931953), value: 1.9132229549810364 },
  ],
  window: () => [-4.5, 4.5, -5.5, 4.5],
  start: () => [2, -0.5],
  // Enough for SGD to roll on and on, while Lookahead stays in the first hollow.
  advisedLr: () => ({ sgd: 0.05, adam: 0.1 }),
};

/** One radian in turns. */
const RADIAN = 1 / (2 * Math.PI);

/** The point on the floor of the valley, x - y = 1, with x + y = u. */
function onFloor(u: number): Point {
  return [(u + 1) / 2, (u - 1) / 2];
}
