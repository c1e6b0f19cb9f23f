import type { Landscape } from './landscape.ts';
import { cos2pi, sin2pi } from './numerics.ts';
import { twoDigits } from './twoDigits.ts';

/**
 * The Quadratic, on which optimizers have a theory (Goh 2017, https://distill.pub/2017/momentum):
 *
 *     f(x, y) = (u^2 + condition v^2) / 2,   u = c x + s y,   v = -s x + c y
 *
 * with c and s the cosine and sine of the angle: its floor runs along u, its walls rise along v. The two curvatures
 * are 1 and `condition`. Gradient: u (c, s) + condition v (-s, c).
 */
export const quadratic: Landscape<{ readonly condition: number; readonly angle: number }> = {
  name: 'quadratic',
  title: 'Ravine',
  lesson: 'Steep across and gentle along: a step small enough for the walls is a tiny one along the floor.',
  family: 'bowls and valleys',
  formula: String.raw`\begin{aligned} f(x, y) &= \tfrac12 \left(u^2 + \mathrm{condition}\; v^2\right), \\ u &= x \cos\mathrm{angle} + y \sin\mathrm{angle}, \\ v &= y \cos\mathrm{angle} - x \sin\mathrm{angle} \end{aligned}`,
  source: { text: 'Goh 2017, Why Momentum Really Works', url: 'https://distill.pub/2017/momentum' },
  parameters: [
    {
      type: 'number',
      name: 'condition',
      label: 'steepness ratio',
      help: 'How many times steeper across the ravine than along it: the condition number.',
      default: 10,
      constant: false,
      allowed: { min: 1, max: 1e6 },
      slider: { min: 1, max: 100, scale: 'log', step: 1.05 },
      marks: [1, 10, 100],
    },
    {
      type: 'number',
      name: 'angle',
      label: 'angle',
      help: 'How far the ravine is turned against the axes, which matters to methods that scale each axis by itself.',
      default: 0,
      constant: true,
      allowed: { min: -180, max: 180 },
      // Half a turn: the other half shows the same ravines again.
      slider: { min: -90, max: 90, scale: 'linear', step: 1 },
      marks: [-45, 0, 45],
      unit: '°',
    },
  ],

  values(points, out, { condition, angle }) {
    const { c, s } = turned(angle);
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const x = points[i];
      const y = points[n + i];
      const u = c * x + s * y;
      const v = c * y - s * x;
      out[i] = 0.5 * (u * u + condition * v * v);
    }
  },

  gradients(points, out, { condition, angle }) {
    const { c, s } = turned(angle);
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const x = points[i];
      const y = points[n + i];
      const u = c * x + s * y;
      const v = condition * (c * y - s * x);
      out[i] = c * u - s * v;
      out[n + i] = s * u + c * v;
    }
  },

  floor: () => 0,
  minima: () => [{ at: [0, 0], value: 0, global: true }],
  window: () => [-6, 3, -4.5, 4.5],
  start: () => [-5, 1],
  // A tenth of what SGD with momentum 0.9 bears, 3.8 / condition: further up, the walls throw it about.
  advisedLr: ({ condition }) => ({ sgd: twoDigits(0.36 / condition), adam: 0.1 }),
};

/** The cosine and the sine of the angle asked for last: a path asks at every step, and nothing else depends on it. */
let last = { angle: 0, c: 1, s: 0 };

export function turned(angle: number): typeof last {
  if (angle !== last.angle) last = { angle, c: cos2pi(angle / 360), s: sin2pi(angle / 360) };
  return last;
}
