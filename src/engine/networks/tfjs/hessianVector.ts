import { add, matMul, mul, softmax, sub, sum, type Tensor2D } from '@tensorflow/tfjs-core';
import type { Blueprint } from '../blueprint.ts';
import { ahead, byOutputs, type LayerTensors, layerTensors, slope } from './passes.ts';

/**
 * H v of the mean loss of these rows into `out`, exactly but for rounding: every quantity of the two passes has beside it
 * its derivative along v, here with a dot. Pearlmutter 1994, https://doi.org/10.1162/neco.1994.6.1.147. Where ReLU bends
 * there is no second derivative, and the bends are left out, as by PyTorch. Whoever calls frees the tensors.
 */
export function hessianVector(
  plan: Blueprint,
  weights: Float32Array,
  vector: Float32Array,
  inputs: Tensor2D,
  targets: Tensor2D,
  out: Float64Array,
): void {
  const parameters = layerTensors(plan, weights);
  const parametersDot = layerTensors(plan, vector);
  const values = ahead(plan, parameters, inputs);
  const slopes = values.map((each, index) => (index > 0 && index < parameters.length ? slope(plan, each) : null));
  const valuesDot = aheadDot(parameters, parametersDot, values, slopes);

  const last = parameters.length;
  let delta = byOutputs(plan, values[last], targets);
  let deltaDot = byOutputsDot(plan, values[last], valuesDot[last] as Tensor2D);
  for (let index = last - 1; index >= 0; index--) {
    const [before, beforeDot, bend] = [values[index], valuesDot[index], slopes[index]];
    const direct = matMul(before, deltaDot, true, false);
    const kernelDot = beforeDot === null ? direct : add(direct, matMul(beforeDot, delta, true, false));
    out.set(kernelDot.dataSync(), plan.layers[index].kernel);
    out.set(sum(deltaDot, 0).dataSync(), plan.layers[index].bias);
    if (bend === null || beforeDot === null) return;
    const above = matMul(delta, parameters[index].kernel, false, true);
    const aboveDot = add<Tensor2D>(
      matMul(deltaDot, parameters[index].kernel, false, true),
      matMul(delta, parametersDot[index].kernel, false, true),
    );
    delta = mul(above, bend);
    deltaDot = mul(aboveDot, bend);
    // The slope of tanh is 1 - value^2; that of ReLU does not change.
    if (plan.activation === 'tanh') deltaDot = sub(deltaDot, mul(above, mul(2, mul(before, beforeDot))));
  }
}

/** What goes into each layer, along v; null for the inputs, which do not depend on the weights. */
function aheadDot(
  parameters: readonly LayerTensors[],
  parametersDot: readonly LayerTensors[],
  values: readonly Tensor2D[],
  slopes: readonly (Tensor2D | null)[],
): (Tensor2D | null)[] {
  const found: (Tensor2D | null)[] = [null];
  for (const [index, { kernel, bias }] of parametersDot.entries()) {
    const own = add<Tensor2D>(matMul(values[index], kernel), bias);
    const beforeDot = found[index];
    const sums = beforeDot === null ? own : add<Tensor2D>(own, matMul(beforeDot, parameters[index].kernel));
    const bend = slopes[index + 1];
    found.push(bend === null || bend === undefined ? sums : mul(bend, sums));
  }
  return found;
}

/** Of softmax p, along o-dot: p (o-dot - <p, o-dot>). */
function byOutputsDot({ loss }: Blueprint, outputs: Tensor2D, outputsDot: Tensor2D): Tensor2D {
  const [rows, classes] = outputs.shape;
  if (loss === 'squaredError') return mul(outputsDot, 2 / (rows * classes));
  const p = softmax(outputs);
  return mul(mul(p, sub(outputsDot, sum(mul(p, outputsDot), 1, true))), 1 / rows);
}
