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
} from '@tensorflow/tfjs-core';
import type { Blueprint } from '../blueprint.ts';

/**
 * Forward and backward passes as kernels of TensorFlow.js, in float32. The backward pass is written out rather than
 * recorded on a tape, which gives the same gradient in half of the time. Whoever calls frees the tensors.
 */

/** The kernel of a layer, inputs by outputs, and its bias. */
export interface LayerTensors {
  readonly kernel: Tensor2D;
  readonly bias: Tensor1D;
}

/** `weights`, of the length of the flat vector, become tensors as views of it, without being copied first. */
export function layerTensors({ layers }: Blueprint, weights: Float32Array): readonly LayerTensors[] {
  return layers.map(({ inputs, outputs, kernel, bias }) => ({
    kernel: tensor2d(weights.subarray(kernel, bias), [inputs, outputs]),
    bias: tensor1d(weights.subarray(bias, bias + outputs)),
  }));
}

/** What goes into each layer, rows by units, and at last what comes out of the last one. */
export function ahead({ activation }: Blueprint, parameters: readonly LayerTensors[], inputs: Tensor2D): Tensor2D[] {
  const values = [inputs];
  for (const [index, { kernel, bias }] of parameters.entries()) {
    // Of two matrices it makes a matrix, which its type does not say.
    const sums = fused.matMul({ a: values[index], b: kernel, bias }) as Tensor2D;
    values.push(index === parameters.length - 1 ? sums : activation === 'tanh' ? tanh(sums) : relu(sums));
  }
  return values;
}

/** The activation's derivative where it gave these values. */
export function slope({ activation }: Blueprint, values: Tensor2D): Tensor2D {
  return activation === 'tanh' ? sub(1, square(values)) : step(values);
}

/** The derivative of the rows' mean loss by the outputs. */
export function byOutputs({ loss }: Blueprint, outputs: Tensor2D, targets: Tensor2D): Tensor2D {
  const [rows, classes] = outputs.shape;
  if (loss === 'crossEntropy') return div(sub(softmax(outputs), targets), rows);
  return mul(sub(outputs, targets), 2 / (rows * classes));
}

/** From the derivative by the outputs to that by all weights, into `out`, laid out as the flat vector. */
export function back(
  plan: Blueprint,
  parameters: readonly LayerTensors[],
  values: readonly Tensor2D[],
  by: Tensor2D,
  out: Float64Array,
): void {
  let delta = by;
  for (let index = parameters.length - 1; index >= 0; index--) {
    const { kernel, bias } = plan.layers[index];
    out.set(matMul(values[index], delta, true, false).dataSync(), kernel);
    out.set(sum(delta, 0).dataSync(), bias);
    if (index > 0) delta = mul(matMul(delta, parameters[index].kernel, false, true), slope(plan, values[index]));
  }
}
