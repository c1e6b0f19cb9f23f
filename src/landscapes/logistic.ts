import { classPoints } from './data/classPoints.ts';
import type { Landscape, Point } from './landscape.ts';
import { exp, log } from './numerics.ts';
import { twoDigits } from './twoDigits.ts';

type Penalty = { readonly lambda: number };

const X = Float64Array.from(classPoints.x);
/** The classes as signs: -1 and 1. */
const S = Float64Array.from(classPoints.y, (y) => 2 * y - 1);
const N = X.length;

/**
 * Logistic regression: how badly the probability 1 / (1 + e^-(w x + b)) that y = 1 fits n = 32 points in two classes,
 * with s_i = -1 for y_i = 0 and 1 for y_i = 1, and a penalty on large weights:
 *
 *     f(w, b) = 1/n sum softplus(-s_i (w x_i + b)) + lambda/2 (w^2 + b^2),   softplus(t) = log(1 + e^t).
 *
 * The minimum has no formula; Newton's method finds it to the last digit.
 */
export const logistic: Landscape<Penalty> = {
  name: 'logistic',
  title: 'Two classes of data',
  lesson: 'A probability fitted to overlapping classes: gentle near the best fit, straight slopes far from it.',
  family: 'data',
  formula: String.raw`f(w,b)=\frac{1}{n}\sum_{i=1}^{n}\log\left(1+e^{-s_i(w x_i+b)}\right)+\frac{\lambda}{2}\left(w^2+b^2\right)`,
  source: {
    text: 'Cox 1958, The regression analysis of binary sequences; the data are made up',
    url: 'https://doi.org/10.1111/j.2517-6161.1958.tb00292.x',
  },
  parameters: [
    {
      type: 'number',
      name: 'lambda',
      label: 'penalty λ',
      help: 'How much large weights cost beside the misfit: it rounds the bowl and draws its minimum to the origin.',
      default: 0.01,
      constant: false,
      allowed: { min: 0, max: 10 },
      slider: { min: 0.001, max: 1, scale: 'log', step: 1.1 },
      marks: [0.01, 0.1],
    },
  ],

  values(points, out, { lambda }) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const w = points[i];
      const b = points[n + i];
      let sum = 0;
      for (let sample = 0; sample < N; sample++) {
        // softplus(t) with its larger part taken out, so that nothing overflows.
        const t = -S[sample] * (w * X[sample] + b);
        sum += Math.max(t, 0) + log(1 + exp(-Math.abs(t)));
      }
      out[i] = sum / N + 0.5 * lambda * (w * w + b * b);
    }
  },

  gradients(points, out, { lambda }) {
    const n = points.length >> 1;
    for (let i = 0; i < n; i++) {
      const w = points[i];
      const b = points[n + i];
      let sum = 0;
      let sumX = 0;
      for (let sample = 0; sample < N; sample++) {
        const pull = slope(w, b, sample);
        sum += pull;
        sumX += pull * X[sample];
      }
      out[i] = sumX / N + lambda * w;
      out[n + i] = sum / N + lambda * b;
    }
  },

  samples: {
    inputs: classPoints.x,
    targets: classPoints.y,
    model: 'probability',
    predict: (input, [w, b]) => sigmoid(w * input + b),

    // The penalty belongs to every batch, whole.
    gradients(points, picks, out, { lambda }) {
      const n = points.length >> 1;
      const size = picks.length / n;
      for (let i = 0; i < n; i++) {
        const w = points[i];
        const b = points[n + i];
        let sum = 0;
        let sumX = 0;
        for (let pick = i * size; pick < (i + 1) * size; pick++) {
          const pull = slope(w, b, picks[pick]);
          sum += pull;
          sumX += pull * X[picks[pick]];
        }
        out[i] = sumX / size + lambda * w;
        out[n + i] = sum / size + lambda * b;
      }
    },
  },

  floor: (penalty) => lowest(penalty).value,
  minima: (penalty) => [{ ...lowest(penalty), global: true }],
  window: () => [-3.2, 3.2, -3.2, 3.2],
  start: () => [-1.5, 1.8],
  // A twentieth of what SGD with momentum 0.9 bears, 3.8 over the largest curvature, which is 1.4 + lambda at most.
  advisedLr: ({ lambda }) => ({ sgd: twoDigits(0.19 / (1.4 + lambda)), adam: 0.1 }),
};

/** What sample i contributes to df/db: minus its sign times the probability of the other class. */
function slope(w: number, b: number, sample: number): number {
  return -S[sample] * sigmoid(-S[sample] * (w * X[sample] + b));
}

/** 1 / (1 + e^-t), from the exponential that cannot overflow. */
function sigmoid(t: number): number {
  const small = exp(-Math.abs(t));
  return (t < 0 ? small : 1) / (1 + small);
}

const MOST_ITERATIONS = 50;
/** By how much rounding can put a computed value below the true one: a loss below its floor would have no logarithm. */
const ROUNDING = 1e-15;

/** Newton's method from the origin, until it no longer moves. f is convex, and this data lets no step overshoot. */
function lowest(penalty: Penalty): { readonly at: Point; readonly value: number } {
  const { lambda } = penalty;
  const point = new Float64Array(2);
  const gradient = new Float64Array(2);
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
    const [w, b] = point;
    logistic.gradients(point, gradient, penalty);
    // The Hessian: mean p (1 - p) (x^2, x; x, 1), and lambda on its diagonal.
    let [xx, x, one] = [0, 0, 0];
    for (let sample = 0; sample < N; sample++) {
      const p = sigmoid(w * X[sample] + b);
      const weight = (p * (1 - p)) / N;
      xx += weight * X[sample] * X[sample];
      x += weight * X[sample];
      one += weight;
    }
    const determinant = (xx + lambda) * (one + lambda) - x * x;
    point[0] -= ((one + lambda) * gradient[0] - x * gradient[1]) / determinant;
    point[1] -= ((xx + lambda) * gradient[1] - x * gradient[0]) / determinant;
    if (point[0] === w && point[1] === b) break;
  }
  const value = new Float64Array(1);
  logistic.values(point, value, penalty);
  return { at: [point[0], point[1]], value: value[0] - ROUNDING };
}
