import type { Landscape } from './landscape.ts';
import { cos2pi, exp, sin2pi } from './numerics.ts';

/**
 * Easom's function (https://www.sfu.ca/~ssurjano/easom.html). With a = x - pi and b = y - pi:
 *
 *     f(x, y) = -cos x cos y exp(-a^2 - b^2) = -cos a cos b exp(-a^2 - b^2)
 *
 * Values are computed with 1 - 2 sin^2(a / 2) for cos a, which is never above 1, so that none lies below the -1 of the
 * minimum. Gradient: ((sin a + 2 a cos a) cos b, (sin b + 2 b cos b) cos a) exp(-a^2 - b^2). It vanishes at the middle,
 * where tan a = -2 a (beside it at a = -+AWAY), and where both cosines are 0.
 */
export const easom: Landscape = {
  name: 'easom',
  title: 'Easom',
  lesson: 'One hole in a plain: where there is no slope, no optimizer can tell where to go.',
  family: 'bowls and valleys',
  formula: String.raw`f(x, y) = -\cos x \,\cos y \;e^{-(x - \pi)^2 - (y - \pi)^2}`,
  source: {
    text: 'Surjanovic & Bingham, Virtual Library of Simulation Experiments',
    url: 'https://www.sfu.ca/~ssurjano/easom.html',
  },
  parameters: [],

  values(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const a = points[i] - Math.PI;
      const b = points[n + i] - Math.PI;
      const s = sin2pi(0.5 * RADIAN * a);
      const t = sin2pi(0.5 * RADIAN * b);
      out[i] = -(1 - 2 * s * s) * (1 - 2 * t * t) * exp(-a * a - b * b);
    }
  },

  gradients(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const a = points[i] - Math.PI;
      const b = points[n + i] - Math.PI;
      const cosA = cos2pi(RADIAN * a);
      const cosB = cos2pi(RADIAN * b);
      const bell = exp(-a * a - b * b);
      out[i] = (sin2pi(RADIAN * a) + 2 * a * cosA) * cosB * bell;
      out[n + i] = (sin2pi(RADIAN * b) + 2 * b * cosB) * cosA * bell;
    }
  },

  floor: () => -1,
  minima: () => [
    { at: [Math.PI, Math.PI], value: -1, global: true },
    // Hardly to be seen: four hollows at the corners of the rim.
    { at: [LEFT, LEFT], value: -8.110223891570066e-5, global: false },
    { at: [LEFT, RIGHT], value: -8.110223891570066e-5, global: false },
    { at: [RIGHT, LEFT], value: -8.110223891570066e-5, global: false },
    { at: [RIGHT, RIGHT], value: -8.110223891570066e-5, global: false },
  ],
  saddles: () => [
    { at: [0.5 * Math.PI, 0.5 * Math.PI], value: 0 },
    { at: [0.5 * Math.PI, 1.5 * Math.PI], value: 0 },
    { at: [1.5 * Math.PI, 0.5 * Math.PI], value: 0 },
    { at: [1.5 * Math.PI, 1.5 * Math.PI], value: 0 },
  ],
  maxima: () => [
    { at: [LEFT, Math.PI], value: 0.009005678148573858 },
    { at: [RIGHT, Math.PI], value: 0.009005678148573858 },
    { at: [Math.PI, LEFT], value: 0.009005678148573858 },
    { at: [Math.PI, RIGHT], value: 0.009005678148573858 },
  ],
  window: () => [-1, 7.5, -1, 7.5],
  start: () => [1.9, 4.2],
  advisedLr: () => ({ sgd: 0.05, adam: 0.05 }),
};

/** One radian in turns. */
const RADIAN = 1 / (2 * Math.PI);
/** pi - AWAY and pi + AWAY, with tan AWAY = -2 AWAY. */
const LEFT = 1.3049954504376675;
const RIGHT = 4.978189856741919;
