import { tensor2d, tidy } from '@tensorflow/tfjs-core';
import type { Blueprint } from '../blueprint.ts';
import { judged, probabilities } from '../loss.ts';
import type { Model } from '../model.ts';
import { hessianVector } from './hessianVector.ts';
import { ahead, back, byOutputs, layerTensors } from './passes.ts';

/** Rows that go through the network at once where nobody asked for a minibatch: a few megabytes at the widest. */
const CHUNK = 2048;

/**
 * The model as TensorFlow.js computes it, on whichever backend is active. Every call frees its tensors, and none is kept
 * between calls; so there is nothing to dispose of.
 */
export function tfjsModel(plan: Blueprint): Model {
  const { layers, loss, data, size } = plan;
  const { features, classes, train, test } = data;
  const all = Uint16Array.from({ length: train.count }, (_, sample) => sample);
  /** What goes in, rounded to float32. */
  const [rounded, roundedVector] = [new Float32Array(size), new Float32Array(size)];

  /** The samples' rows, their labels, and these as rows of a 1 among zeros. */
  function gathered(samples: Uint16Array) {
    const inputs = new Float32Array(samples.length * features);
    const labels = new Uint8Array(samples.length);
    const targets = new Float32Array(samples.length * classes);
    for (const [row, sample] of samples.entries()) {
      inputs.set(train.inputs.subarray(sample * features, (sample + 1) * features), row * features);
      labels[row] = train.labels[sample];
      targets[row * classes + labels[row]] = 1;
    }
    return { inputs, labels, targets };
  }

  function outputsAt(weights: Float64Array, inputs: Float32Array): Float32Array {
    const rows = inputs.length / features;
    const found = new Float32Array(rows * classes);
    rounded.set(weights);
    for (let from = 0; from < rows; from += CHUNK) {
      const to = Math.min(rows, from + CHUNK);
      const chunk = inputs.subarray(from * features, to * features);
      tidy(() => {
        const values = ahead(plan, layerTensors(plan, rounded), tensor2d(chunk, [to - from, features]));
        found.set(values[layers.length].dataSync(), from * classes);
      });
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
    lossAndGradient(weights, samples, out) {
      const { inputs, labels, targets } = gathered(samples);
      rounded.set(weights);
      let mean = Number.NaN;
      tidy(() => {
        const parameters = layerTensors(plan, rounded);
        const values = ahead(plan, parameters, tensor2d(inputs, [labels.length, features]));
        const outputs = values[layers.length];
        back(plan, parameters, values, byOutputs(plan, outputs, tensor2d(targets, [labels.length, classes])), out);
        mean = judged(loss, outputs.dataSync<'float32'>(), labels, classes).loss;
      });
      return mean;
    },
    evaluate(weights, split) {
      const { inputs, labels } = data[split];
      return judged(loss, outputsAt(weights, inputs), labels, classes);
    },
    predict(weights, inputs) {
      const found = outputsAt(weights, inputs);
      probabilities(loss, found, classes, found);
      return found;
    },
    hessianVector(weights, vector, out) {
      const { inputs, labels, targets } = gathered(all);
      rounded.set(weights);
      roundedVector.set(vector);
      tidy(() => {
        const [x, y] = [tensor2d(inputs, [labels.length, features]), tensor2d(targets, [labels.length, classes])];
        hessianVector(plan, rounded, roundedVector, x, y, out);
      });
    },
    dispose() {},
  };
}
