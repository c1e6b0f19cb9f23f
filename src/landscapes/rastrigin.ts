import type { Landscape, Minimum } from './landscape.ts';
import { cos2pi, sin2pi } from './numerics.ts';
import { twoDigits } from './twoDigits.ts';

/**
 * Rastrigin's function (Rastrigin 1974; in this form Mühlenbein, Schomisch & Born 1991,
 * https://doi.org/10.1016/S0167-8191(05)80052-3):
 *
 *     f(x, y) = 2 A + x^2 - A cos 2 pi x + y^2 - A cos 2 pi y
 *
 * Values are computed as x^2 + 2 A sin^2 pi x + ..., the same sum, which keeps all its digits near the minimum, 0 at
 * the origin. Gradient: 2 x + 2 pi A sin 2 pi x, and alike in y.
 */
export const rastrigin: Landscape<{ readonly A: number }> = {
  name: 'rastrigin',
  title: 'Rastrigin',
  lesson: 'A bowl with a dimple near every pair of whole numbers: only the one in the middle is the global minimum.',
  family: 'rugged',
  formula: String.raw`f(x, y) = 2A + x^2 - A \cos 2\pi x + y^2 - A \cos 2\pi y`,
  source: { text: 'Mühlenbein, Schomisch & Born 1991', url: 'https://doi.org/10.1016/S0167-8191(05)80052-3' },
  parameters: [
    {
      type: 'number',
      name: 'A',
      label: 'A',
      help: 'How deep the dimples are; at 0 the bowl is smooth.',
      default: 10,
      constant: true,
      allowed: { min: 0, max: 100 },
      slider: { min: 0, max: 20, scale: 'linear', step: 0.5 },
      marks: [10],
    },
  ],

  values(points, out, { A }) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const x = points[i];
      const y = points[n + i];
      const s = sin2pi(0.5 * x);
      const t = sin2pi(0.5 * y);
      out[i] = x * x + y * y + 2 * A * (s * s + t * t);
    }
  },

  // Both coordinates are treated alike, so the gradient is one loop over all 2n of them.
  gradients(points, out, { A }) {
    const amplitude = 2 * Math.PI * A;
    for (let i = 0; i < points.length; i++) {
      const x = points[i];
      out[i] = 2 * x + amplitude * sin2pi(x);
    }
  },

  floor: () => 0,
  minima,
  window: () => [-5.12, 5.12, -5.12, 5.12],
  start: () => [-3.3, 2.7],
  // The curvature at the bottom of a dimple is 2 + 4 pi^2 A.
  advisedLr: ({ A }) => ({ sgd: twoDigits(1.2 / (2 + 39.5 * A)), adam: 0.1 }),
};

/** Every minimum in the window, 121 for A = 10: the shallower the dimples, the fewer. */
function minima({ A }: { readonly A: number }): Minimum[] {
  const right = [1, 2, 3, 4, 5].flatMap((j) => dimple(j, A) ?? []);
  const line = [0, ...right, ...right.map((x) => -x)];
  return line.flatMap((x) =>
    line.map((y): Minimum => ({ at: [x, y], value: profile(x, A) + profile(y, A), global: x === 0 && y === 0 })),
  );
}

/** The part of f that depends on x. */
function profile(x: number, A: number): number {
  const s = sin2pi(0.5 * x);
  return x * x + 2 * A * s * s;
}

/**
 * Where the dimple near the whole number j > 0 has its minimum, or null where it is too shallow to have one. Between
 * j - 1/2 and j the slope is convex and at j it is positive: Newton's method comes down from j to its largest zero
 * without ever overshooting it; and where there is no zero, it runs out of that stretch or to where the slope falls.
 */
function dimple(j: number, A: number): number | null {
  let x = j;
  for (let step = 0; step < 60; step++) {
    const slope = x + Math.PI * A * sin2pi(x);
    const curvature = 1 + 2 * Math.PI * Math.PI * A * cos2pi(x);
    if (x < j - 0.5 || curvature <= 0) return null;
    const next = x - slope / curvature;
    if (next >= x) return x; // what is left is rounding
    x = next;
  }
  return x;
}
