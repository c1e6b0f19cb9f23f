import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { backends, smallBlueprint } from '../../../../test/networkSupport.ts';
import type { Blueprint } from '../blueprint.ts';
import { digits } from '../data/digits.ts';
import { initialWeights } from '../initialWeights.ts';
import { plainModel } from '../plainModel.ts';
import { tfjsModel } from './tfjsModel.ts';

const cases = (['crossEntropy', 'squaredError'] as const).flatMap((loss) =>
  ['tanh', 'relu'].flatMap((activation) =>
    ['none', '7', '6x5x4'].flatMap((hidden) =>
      [
        { name: 'moons', values: { noise: 0.2, seed: 1 } },
        { name: 'digits', values: { seed: 2 } },
      ].map((data) => ({ loss, activation, hidden, data })),
    ),
  ),
);

const samples = Uint16Array.of(3, 141, 59, 26, 5, 3);

beforeAll(() => digits.load?.());

/** Nothing that is done here keeps a tensor. */
let before = 0;
beforeEach(() => {
  before = tf.memory().numTensors;
});
afterEach(() => {
  expect(tf.memory().numTensors).toBe(before);
});

describe.each(['cpu', 'wasm'] as const)('the model on the %s backend', (name) => {
  beforeAll(async () => {
    expect(await backends.start(name)).toBe(null);
  });

  test.each(cases)('agrees with float64 within float32: $loss, $activation, $hidden, $data.name', (given) => {
    expect(tf.getBackend()).toBe(name);
    const plan = smallBlueprint(given);
    const [ours, plain] = [tfjsModel(plan), plainModel(plan)];
    const weights = awayFromZero(plan);
    const [found, exact] = [new Float64Array(plan.size), new Float64Array(plan.size)];
    expect(ours.lossAndGradient(weights, samples, found)).toBeCloseTo(
      plain.lossAndGradient(weights, samples, exact),
      5,
    );
    expect(distance(found, exact)).toBeLessThan(1e-5 * norm(exact));

    for (const split of ['train', 'test'] as const) {
      const [a, b] = [ours.evaluate(weights, split), plain.evaluate(weights, split)];
      expect(a.loss).toBeCloseTo(b.loss, 5);
      expect(a.accuracy).toBeCloseTo(b.accuracy, 2);
    }
    const inputs = plan.data.test.inputs.subarray(0, 5 * plan.data.features);
    const [p, q] = [ours.predict(weights, inputs), plain.predict(weights, inputs)];
    expect(p.length).toBe(5 * plan.data.classes);
    expect(distance(Float64Array.from(p), Float64Array.from(q))).toBeLessThan(1e-5);
  });

  test.each(cases.filter(({ hidden }) => hidden !== '6x5x4'))(
    'multiplies with the Hessian as float64 does: $loss, $activation, $hidden, $data.name',
    (given) => {
      const plan = smallBlueprint(given);
      const weights = awayFromZero(plan);
      const vector = weights.map((_, i) => Math.sin(i + 1));
      const [found, exact] = [new Float64Array(plan.size), new Float64Array(plan.size)];
      tfjsModel(plan).hessianVector(weights, vector, found);
      plainModel(plan).hessianVector(weights, vector, exact);
      expect(distance(found, exact)).toBeLessThan(1e-4 * norm(exact));
    },
  );

  test.each(['crossEntropy', 'squaredError'] as const)(
    'has the gradient that TensorFlow.js derives itself: %s',
    (loss) => {
      for (const activation of ['tanh', 'relu']) {
        const plan = smallBlueprint({ activation, loss });
        const weights = awayFromZero(plan);
        const found = new Float64Array(plan.size);
        const value = tfjsModel(plan).lossAndGradient(weights, samples, found);
        const derived = derivedByTfjs(plan, weights);
        expect(value).toBeCloseTo(derived.value, 5);
        expect(distance(found, Float64Array.from(derived.gradient))).toBeLessThan(1e-5 * norm(found));
      }
    },
  );

  test('takes more rows than go through at once', () => {
    const plan = smallBlueprint();
    const weights = awayFromZero(plan);
    const inputs = Float32Array.from({ length: 2 * 5000 }, (_, i) => Math.sin(i));
    const found = tfjsModel(plan).predict(weights, inputs);
    const single = tfjsModel(plan).predict(weights, inputs.subarray(2 * 4999));
    expect(distance(Float64Array.from(found.subarray(2 * 4999)), Float64Array.from(single))).toBeLessThan(1e-6);
  });
});

/** Weights with biases that are not zero, so that nothing of the gradient vanishes. */
function awayFromZero({ layers, activation, size }: Blueprint): Float64Array {
  const weights = initialWeights(layers, activation, 1);
  for (let i = 0; i < size; i++) weights[i] += 0.1 * Math.cos(3 * i);
  return weights;
}

/** The same loss written as its guide has it, and its gradient by `valueAndGrads`. */
function derivedByTfjs({ layers, activation, loss, data }: Blueprint, weights: Float64Array) {
  return tf.tidy(() => {
    const rows = Array.from(samples, (sample) => Array.from(data.train.inputs.subarray(2 * sample, 2 * sample + 2)));
    const targets = tf.oneHot(
      tf.tensor1d(
        Array.from(samples, (sample) => data.train.labels[sample]),
        'int32',
      ),
      2,
    );
    const parameters = layers.flatMap(({ inputs, outputs, kernel, bias }) => [
      tf.tensor2d(Float32Array.from(weights.subarray(kernel, bias)), [inputs, outputs]),
      tf.tensor1d(Float32Array.from(weights.subarray(bias, bias + outputs))),
    ]);
    const { value, grads } = tf.valueAndGrads((...given: tf.Tensor[]) => {
      let values: tf.Tensor = tf.tensor2d(rows);
      for (let i = 0; i < layers.length; i++) {
        values = values.matMul(given[2 * i]).add(given[2 * i + 1]);
        if (i < layers.length - 1) values = activation === 'tanh' ? values.tanh() : values.relu();
      }
      return loss === 'crossEntropy'
        ? tf.losses.softmaxCrossEntropy(targets, values).asScalar()
        : tf.losses.meanSquaredError(targets, values).asScalar();
    })(parameters);
    return { value: value.dataSync()[0], gradient: grads.flatMap((each) => Array.from(each.dataSync())) };
  });
}

function norm(a: Float64Array): number {
  return Math.hypot(...a);
}

function distance(a: Float64Array, b: Float64Array): number {
  return norm(a.map((each, i) => each - b[i]));
}
