import type { Model } from '../src/engine/networks/model.ts';

/**
 * A model for tests of which all is known: the loss of sample i at w is (w - c_i) A (w - c_i) / 2, so that the Hessian of
 * the mean is A, with the eigenvalues that are given, along directions that are no axis. Its two classes are told apart
 * by the sign of w_0 x + w_1 y.
 */
export function quadraticModel(eigenvalues: readonly number[] = EIGENVALUES): Model {
  const size = eigenvalues.length;
  const matrix = reflectedDiagonal(eigenvalues);
  const train = Array.from({ length: TRAIN }, (_, sample) => centre(sample, size));
  const test = Array.from({ length: TEST }, (_, sample) => centre(TRAIN + sample, size));
  const times = (vector: Float64Array, out: Float64Array) => {
    for (let i = 0; i < size; i++) {
      out[i] = 0;
      for (let j = 0; j < size; j++) out[i] += matrix[i * size + j] * vector[j];
    }
  };
  const lossOf = (weights: Float64Array, centres: readonly Float64Array[], gradient?: Float64Array) => {
    const product = new Float64Array(size);
    let loss = 0;
    gradient?.fill(0);
    for (const each of centres) {
      const from = weights.map((weight, i) => weight - each[i]);
      times(from, product);
      for (let i = 0; i < size; i++) {
        loss += (0.5 * from[i] * product[i]) / centres.length;
        if (gradient) gradient[i] += product[i] / centres.length;
      }
    }
    return loss;
  };
  return {
    size,
    layers: [{ inputs: size / 2 - 1, outputs: 2, kernel: 0, bias: size - 2 }],
    features: 2,
    classes: 2,
    trainCount: TRAIN,
    testCount: TEST,
    lossAndGradient: (weights, samples, out) =>
      lossOf(
        weights,
        Array.from(samples, (sample) => train[sample]),
        out,
      ),
    evaluate(weights, split) {
      const loss = lossOf(weights, split === 'train' ? train : test);
      return { loss, accuracy: 1 / (1 + Math.abs(loss)) };
    },
    predict(weights, inputs) {
      const out = new Float32Array(inputs.length);
      for (let row = 0; row < inputs.length; row += 2) {
        const one = 1 / (1 + Math.exp(-(weights[0] * inputs[row] + weights[1] * inputs[row + 1])));
        out.set([1 - one, one], row);
      }
      return out;
    },
    hessianVector: (_, vector, out) => times(vector, out),
    dispose: () => {},
  };
}

const TRAIN = 12;
const TEST = 5;
const EIGENVALUES = [4, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02];

function centre(sample: number, size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, i) => 2 * Math.sin(1 + 7 * sample + 3 * i) + 0.3 * i);
}

/** Q D Q with the reflection Q = I - 2 u u / |u|^2. */
function reflectedDiagonal(eigenvalues: readonly number[]): Float64Array {
  const size = eigenvalues.length;
  const u = eigenvalues.map((_, i) => 1 + i);
  const squares = u.reduce((sum, each) => sum + each * each, 0);
  const q = (i: number, j: number) => (i === j ? 1 : 0) - (2 * u[i] * u[j]) / squares;
  return Float64Array.from({ length: size * size }, (_, place) => {
    const [i, j] = [Math.floor(place / size), place % size];
    return eigenvalues.reduce((sum, lambda, l) => sum + q(i, l) * lambda * q(l, j), 0);
  });
}
