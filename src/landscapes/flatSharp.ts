import type { Landscape } from './landscape.ts';
import { exp } from './numerics.ts';

/**
 * Two minima of equal depth, one wide and one narrow: a bowl less two Gaussian wells.
 *
 *     f(p) = |p|^2 / 20 - 2 exp(-|p - (-1.5, 0)|^2 / (2 0.8^2)) - NARROW exp(-|p - (1.5, 0)|^2 / (2 0.15^2))
 *
 * The gradient is p / 10 and, for a well of depth A, centre c and width w, A / w^2 (p - c) exp(-|p - c|^2 / (2 w^2)).
 * Rounding would go a last bit below the infimum at the minima, so that values stop there.
 *
 * The other surface is f averaged over Gaussian perturbations of both coordinates with the standard deviation SMOOTHING,
 * s: then the bowl gains s^2 / 10, the variance of a well becomes w^2 + s^2, and its depth A w^2 / (w^2 + s^2).
 */
export const flatSharp: Landscape = {
  name: 'flat-sharp',
  title: 'Flat and sharp',
  lesson: 'Two minima of the same depth, one wide and one narrow: steps too long for the narrow one leave it again.',
  family: 'several minima',
  formula: String.raw`\begin{aligned} f(p) = \tfrac{1}{20} \lVert p\rVert^2 &- 2\, e^{-\lVert p - (-1.5,\, 0)\rVert^2 / (2 \cdot 0.8^2)} \\ &- 2.00158\, e^{-\lVert p - (1.5,\, 0)\rVert^2 / (2 \cdot 0.15^2)}, \quad p = (x, y) \end{aligned}`,
  source: {
    text: 'Made for this app, after the question of Hochreiter & Schmidhuber 1997, Flat Minima',
    url: 'https://doi.org/10.1162/neco.1997.9.1.1',
  },
  parameters: [],

  values(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) out[i] = Math.max(LOWEST, smoothed(points[i], points[n + i], 0));
  },

  gradients(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const x = points[i];
      const y = points[n + i];
      const left = x + 1.5;
      const right = x - 1.5;
      const wide = (2 / 0.64) * exp((left * left + y * y) / -1.28);
      const narrow = (NARROW / 0.0225) * exp((right * right + y * y) / -0.045);
      out[i] = 0.1 * x + wide * left + narrow * right;
      out[n + i] = (0.1 + wide + narrow) * y;
    }
  },

  floor: () => LOWEST,
  minima: () => [
    { at: [-1.4534118886393435, 0], value: LOWEST, global: true },
    { at: [1.4982218423573006, 0], value: LOWEST, global: true },
  ],
  saddles: () => [{ at: [0.9963243096803555, 0], value: 0.027133907245762996 }],
  window: () => [-3.5, 3.5, -2.5, 2.5],
  start: () => [2.8, 0.9],
  // Close to what the narrow minimum bears, 3.8 / 89.
  advisedLr: () => ({ sgd: 0.03, adam: 0.05 }),

  others: [
    {
      name: 'smoothed',
      title: 'Smoothed',
      note: 'Heights averaged over random shifts of both weights (standard deviation 0.2): the wide minimum stays deep, the narrow one fills up. An analogy for robustness to perturbation, no evidence of generalisation.',
      values(points, out) {
        const n = points.length >> 1;
        for (let i = 0; i < n; i++) out[i] = smoothed(points[i], points[n + i], SMOOTHING);
      },
    },
  ],
};

/** The depth of the narrow well that makes both minima equally deep to the last bit. */
const NARROW = 2.0015828600959527;

/** The infimum as a double. */
const LOWEST = -1.8909912363180983;

const SMOOTHING = 0.2;

/** f at (x, y), averaged over perturbations with the standard deviation s. */
function smoothed(x: number, y: number, s: number): number {
  const wide = 0.64 + s * s;
  const narrow = 0.0225 + s * s;
  const left = x + 1.5;
  const right = x - 1.5;
  return (
    0.05 * (x * x + y * y + 2 * s * s) -
    ((2 * 0.64) / wide) * exp((left * left + y * y) / (-2 * wide)) -
    ((NARROW * 0.0225) / narrow) * exp((right * right + y * y) / (-2 * narrow))
  );
}
