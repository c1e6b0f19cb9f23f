import {
  div,
  fused,
  matMul,
  mul,
  relu,
  softmax,
  square,
  step,
  sub,
  sum,
  type Tensor1D,
  type Tensor2D,
  tanh,
  tensor1d,
  tensor2d,
  tidy,
} from '@tensorflow/tfjs-core';
import type { Blueprint } from '../blueprint.ts';
import { centralHessianVector } from '../hessianVector.ts';
import { judged, probabilities } from '../loss.ts';
import type { Layer, Model } from '../model.ts';

/** Rows that go through the network at once where nobody asked for a minibatch: a few megabytes at the widest. */
const CHUNK = 2048;
/** A float32 gradient is rounded near 1e-7; a step well above its cube root balances that against the curvature. */
const STEP = 5e-3;

/**
 * The model as TensorFlow.js computes it, on the backend that is active when it is made: forward and backward passes are
 * its kernels, in float32. The backward pass is written out rather than recorded on a tape, which gives the same
 * gradient in half of the time; tests compare it with TensorFlow.js's own `grads` and with float64. Every call frees
 * its tensors, and none is kept between calls.
 */
export function tfjsModel({ layers, activation, loss, data, size }: Blueprint): Model {
  const { features, classes, train, test } = data;
  const last = layers.length - 1;
  const all = Uint16Array.from({ length: train.count }, (_, sample) => sample);
  /** What goes in, rounded to float32: views of it become tensors without being copied first. */
  const rounded = new Float32Array(size);

  /** The kernel of each layer and its bias. */
  function tensorsOf(weights: Float64Array): { readonly kernel: Tensor2D; readonly bias: Tensor1D }[] {
    rounded.set(weights);
    return layers.map(({ inputs, outputs, kernel, bias }: Layer) => ({
      kernel: tensor2d(rounded.subarray(kernel, bias), [inputs, outputs]),
      bias: tensor1d(rounded.subarray(bias, bias + outputs)),
    }));
  }

  /** The inputs of each layer, and the outputs of the last. */
  function ahead(parameters: ReturnType<typeof tensorsOf>, inputs: Tensor2D): Tensor2D[] {
    const values = [inputs];
    for (const [index, { kernel, bias }] of parameters.entries()) {
      // Of two matrices it makes a matrix, which its type does not say.
      const sums = fused.matMul({ a: values[index], b: kernel, bias }) as Tensor2D;
      values.push(index === last ? sums : activation === 'tanh' ? tanh(sums) : relu(sums));
    }
    return values;
  }

  /** The derivative of the mean loss of these rows by the outputs. */
  function byOutputs(outputs: Tensor2D, targets: Tensor2D): Tensor2D {
    const rows = outputs.shape[0];
    if (loss === 'crossEntropy') return div(sub(softmax(outputs), targets), rows);
    return mul(sub(outputs, targets), 2 / (rows * classes));
  }

  function back(parameters: ReturnType<typeof tensorsOf>, values: Tensor2D[], by: Tensor2D, out: Float64Array): void {
    let delta = by;
    for (let index = last; index >= 0; index--) {
      const [{ kernel, bias }, before] = [layers[index], values[index]];
      out.set(matMul(before, delta, true, false).dataSync(), kernel);
      out.set(sum(delta, 0).dataSync(), bias);
      if (index === 0) return;
      const slope: Tensor2D = activation === 'tanh' ? sub(1, square(before)) : step(before);
      delta = mul(matMul(delta, parameters[index].kernel, false, true), slope);
    }
  }

  function lossAndGradient(weights: Float64Array, samples: Uint16Array, out: Float64Array): number {
    const { inputs, labels, targets } = gathered(samples);
    return tidy(() => {
      const parameters = tensorsOf(weights);
      const values = ahead(parameters, tensor2d(inputs, [samples.length, features]));
      const outputs = values[layers.length];
      back(parameters, values, byOutputs(outputs, tensor2d(targets, [samples.length, classes])), out);
      return { mean: judged(loss, outputs.dataSync() as Float32Array, labels, classes).loss };
    }).mean;
  }

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
    tidy(() => {
      const parameters = tensorsOf(weights);
      for (let from = 0; from < rows; from += CHUNK) {
        const to = Math.min(rows, from + CHUNK);
        const chunk = inputs.subarray(from * features, to * features);
        const outputs = tidy(() => ahead(parameters, tensor2d(chunk, [to - from, features]))[layers.length]);
        found.set(outputs.dataSync(), from * classes);
        outputs.dispose();
      }
    });
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
      probabilities(loss, found, classes, found);
      return found;
    },
    hessianVector: (weights, vector, out) =>
      centralHessianVector((at, into) => lossAndGradient(at, all, into), weights, vector, STEP, out),
    dispose() {},
  };
}
