import type { Blueprint } from './blueprint.ts';
import { centralHessianVector } from './hessianVector.ts';
import { judged, probabilities } from './loss.ts';
import type { Model } from './model.ts';

/** The gradient's rounding is near 1e-16, so that the cube root of that is the best step of a central difference. */
const STEP = 1e-5;

/**
 * The same model as TensorFlow.js computes, in plain loops over float64 and one sample at a time: what the others are
 * tested against.
 */
export function plainModel({ layers, activation, loss, data, size }: Blueprint): Model {
  const { features, classes, train, test } = data;
  const all = Uint16Array.from({ length: train.count }, (_, sample) => sample);
  /** The inputs of each layer, and the outputs of the last: of one sample. */
  const values = [new Float64Array(features), ...layers.map(({ outputs }) => new Float64Array(outputs))];
  /** The loss's derivative by each of these, before the activation. */
  const deltas = values.map(({ length }) => new Float64Array(length));
  const outputs = values[layers.length];

  function ahead(weights: Float64Array, inputs: Float32Array, row: number): void {
    for (let i = 0; i < features; i++) values[0][i] = inputs[row * features + i];
    for (const [index, { inputs: n, outputs: m, kernel, bias }] of layers.entries()) {
      const [from, to] = [values[index], values[index + 1]];
      for (let j = 0; j < m; j++) {
        let sum = weights[bias + j];
        for (let i = 0; i < n; i++) sum += from[i] * weights[kernel + i * m + j];
        if (index < layers.length - 1) sum = activation === 'tanh' ? Math.tanh(sum) : Math.max(0, sum);
        to[j] = sum;
      }
    }
  }

  /** Adds the gradient of the sample that has just gone ahead, times `share`. */
  function back(weights: Float64Array, label: number, share: number, out: Float64Array): void {
    const last = deltas[layers.length];
    if (loss === 'crossEntropy') probabilities(loss, outputs, classes, last);
    else for (let c = 0; c < classes; c++) last[c] = outputs[c];
    last[label] -= 1;
    const scale = loss === 'crossEntropy' ? share : (2 * share) / classes;
    for (let c = 0; c < classes; c++) last[c] *= scale;
    for (let index = layers.length - 1; index >= 0; index--) {
      const { inputs: n, outputs: m, kernel, bias } = layers[index];
      const [from, before, delta] = [values[index], deltas[index], deltas[index + 1]];
      for (let j = 0; j < m; j++) out[bias + j] += delta[j];
      for (let i = 0; i < n; i++) {
        let sum = 0;
        for (let j = 0; j < m; j++) {
          out[kernel + i * m + j] += from[i] * delta[j];
          sum += weights[kernel + i * m + j] * delta[j];
        }
        before[i] = sum * (activation === 'tanh' ? 1 - from[i] * from[i] : Number(from[i] > 0));
      }
    }
  }

  function lossAndGradient(weights: Float64Array, samples: Uint16Array, out: Float64Array): number {
    out.fill(0);
    let sum = 0;
    for (const sample of samples) {
      ahead(weights, train.inputs, sample);
      sum += judged(loss, outputs, train.labels.subarray(sample, sample + 1), classes).loss;
      back(weights, train.labels[sample], 1 / samples.length, out);
    }
    return sum / samples.length;
  }

  function outputsAt(weights: Float64Array, inputs: Float32Array): Float64Array {
    const rows = inputs.length / features;
    const found = new Float64Array(rows * classes);
    for (let row = 0; row < rows; row++) {
      ahead(weights, inputs, row);
      found.set(outputs, row * classes);
    }
    return found;
  }

  return {
    size,
    layers,
    features,
    classes,
    trainCount: train.count,
    testCount: test.count,
    lossAndGradient,
    evaluate(weights, split) {
      const { inputs, labels } = data[split];
      return judged(loss, outputsAt(weights, inputs), labels, classes);
    },
    predict(weights, inputs) {
      const found = outputsAt(weights, inputs);
      const out = new Float32Array(found.length);
      probabilities(loss, found, classes, out);
      return out;
    },
    hessianVector: (weights, vector, out) =>
      centralHessianVector((at, into) => lossAndGradient(at, all, into), weights, vector, STEP, out),
    dispose() {},
  };
}
