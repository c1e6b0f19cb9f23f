import { linePoints } from './data/linePoints.ts';
import type { Landscape } from './landscape.ts';

/** The data, and what of them decides the whole landscape: it is a quadratic around the best slope W and intercept B. */
const X = Float64Array.from(linePoints.x);
const Y = Float64Array.from(linePoints.y);
const MEAN_X = mean((i) => X[i]);
const MEAN_Y = mean((i) => Y[i]);
const VARIANCE_X = mean((i) => (X[i] - MEAN_X) * (X[i] - MEAN_X));
const W = mean((i) => (X[i] - MEAN_X) * (Y[i] - MEAN_Y)) / VARIANCE_X;
const B = MEAN_Y - W * MEAN_X;
const LOWEST = 0.5 * mean((i) => (W * X[i] + B - Y[i]) * (W * X[i] + B - Y[i]));

/**
 * Linear regression: the half mean squared error of the line w x + b over n = 32 points (x_i, y_i),
 *
 *     f(w, b) = 1/(2n) sum (w x_i + b - y_i)^2.
 *
 * It is computed in an equal form that is exact at the minimum (W, B) and never below it: with d = w - W and
 * e = (b - B) + mean(x) d, the error of the line in the middle of the data,
 *
 *     f(w, b) = f(W, B) + (e^2 + var(x) d^2) / 2,   gradient (mean(x) e + var(x) d, e).
 */
export const leastSquares: Landscape = {
  name: 'least-squares',
  title: 'Line through data',
  lesson: 'Slope and intercept of a line: a ravine, because raising the one asks for lowering the other.',
  family: 'data',
  formula: String.raw`f(w,b)=\frac{1}{2n}\sum_{i=1}^{n}\left(w x_i+b-y_i\right)^2`,
  source: {
    text: 'Legendre 1805, Nouvelles méthodes pour la détermination des orbites des comètes; the data are made up',
  },
  parameters: [],

  values(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const d = points[i] - W;
      const e = points[n + i] - B + MEAN_X * d;
      out[i] = LOWEST + 0.5 * (e * e + VARIANCE_X * d * d);
    }
  },

  gradients(points, out) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const d = points[i] - W;
      const e = points[n + i] - B + MEAN_X * d;
      out[i] = MEAN_X * e + VARIANCE_X * d;
      out[n + i] = e;
    }
  },

  samples: {
    inputs: linePoints.x,
    targets: linePoints.y,
    model: 'line',
    predict: (input, [w, b]) => w * input + b,

    // Of a single sample: (w x_i + b - y_i) (x_i, 1).
    gradients(points, picks, out) {
      const n = points.length >> 1;
      const size = picks.length / n;
      for (let i = 0; i < n; i++) {
        const w = points[i];
        const b = points[n + i];
        let sum = 0;
        let sumX = 0;
        for (let pick = i * size; pick < (i + 1) * size; pick++) {
          const x = X[picks[pick]];
          const error = w * x + b - Y[picks[pick]];
          sum += error;
          sumX += error * x;
        }
        out[i] = sumX / size;
        out[n + i] = sum / size;
      }
    },
  },

  floor: () => LOWEST,
  minima: () => [{ at: [W, B], value: LOWEST, global: true }],
  window: () => [-2.6, 2.6, -1.2, 4],
  start: () => [-1.6, 2.8],
  // SGD with momentum 0.9 bears up to 1 at the largest curvature, 3.7; much of that would be noise.
  advisedLr: () => ({ sgd: 0.05, adam: 0.1 }),
};

function mean(of: (i: number) => number): number {
  let sum = 0;
  for (let i = 0; i < X.length; i++) sum += of(i);
  return sum / X.length;
}
