import * as tf from '@tensorflow/tfjs';
import { describe, expect, test } from 'vitest';
import { backends, smallBlueprint } from '../../../../test/networkSupport.ts';
import { choiceOf } from '../../../../test/support.ts';
import { type Blueprint, blueprint } from '../blueprint.ts';
import { digits } from '../data/digits.ts';
import { parseNetwork } from '../experiment/parseNetwork.ts';
import { initialWeights } from '../initialWeights.ts';
import { minibatches } from '../minibatches.ts';
import { train } from '../studies/train.ts';
import { forward, judgedWeights, networkRun, type Setting } from '../training.ts';
import { tfjsModel } from './tfjsModel.ts';

const SEED = 11;
const BATCH = 16;
const plan = smallBlueprint({ hidden: '8x8' });
const setting: Setting = {
  network: { name: 'mlp', values: { hidden: '8x8', activation: 'tanh' } },
  batch: BATCH,
  schedule: { name: 'constant', values: {} },
  steps: 100,
};

function trainedTo(steps: number, run: string): Float64Array {
  const training = networkRun(tfjsModel(plan), setting, choiceOf(run), SEED);
  forward(training, steps);
  return judgedWeights(training);
}

test.each([
  ['sgd(lr=0.1)', () => tf.train.sgd(0.1)],
  ['sgd(lr=0.05,momentum=0.9)', () => tf.train.momentum(0.05, 0.9)],
  ['sgd(lr=0.05,momentum=0.9,nesterov=true)', () => tf.train.momentum(0.05, 0.9, true)],
  ['adam(lr=0.01,eps=0.0001)', () => tf.train.adam(0.01, 0.9, 0.999, 1e-4)],
])('our optimizers train as those of TensorFlow.js do: %s', async (run, optimizer) => {
  expect(await backends.start('cpu')).toBe(null);
  const theirs = trainedByTfjs(plan, optimizer(), 50);
  expect(furthest(trainedTo(50, run), theirs)).toBeLessThan(1e-4);
  // A test that would notice: the start is far away.
  expect(furthest(initialWeights(plan.layers, plan.activation, SEED), theirs)).toBeGreaterThan(0.05);
});

test.each(['sgd(lr=0.1,momentum=0.9)', 'adam(lr=0.01)'])('alpha = 1 is the inner optimizer: %s', async (run) => {
  expect(await backends.start('wasm')).toBe(null);
  expect(trainedTo(50, `lookahead(${run},k=5,alpha=1)`)).toEqual(trainedTo(50, run));
});

test('one text gives the same weights again on the same backend, and nearly the same on another', async () => {
  const run = 'lookahead(adam(lr=0.01),k=5,alpha=0.5)';
  const ends: Float64Array[][] = [];
  for (const name of ['cpu', 'wasm'] as const) {
    expect(await backends.start(name)).toBe(null);
    ends.push([trainedTo(100, run), trainedTo(100, run)]);
  }
  for (const [once, again] of ends) expect(again).toEqual(once);
  expect(furthest(ends[0][0], ends[1][0])).toBeLessThan(1e-3);
});

test('no tensor is left behind by thousands of steps', async () => {
  expect(await backends.start('wasm')).toBe(null);
  const model = tfjsModel(plan);
  const training = networkRun(model, { ...setting, steps: 2000 }, choiceOf('lookahead(sgd(lr=0.01))'), SEED);
  forward(training, 5);
  const before = tf.memory();
  forward(training, 2000);
  model.evaluate(training.progress.point, 'test');
  const { numTensors, numDataBuffers, numBytes } = tf.memory();
  expect({ numTensors, numDataBuffers, numBytes }).toEqual({
    numTensors: before.numTensors,
    numDataBuffers: before.numDataBuffers,
    numBytes: before.numBytes,
  });
});

describe('the digits', () => {
  test('are read with at least 95 % right, with Lookahead and without it', async () => {
    await digits.load?.();
    expect(await backends.start('wasm')).toBe(null);
    const { experiment } = parseNetwork('network=mlp&data=digits&steps=700');
    const study = train(tfjsModel(blueprint(experiment)), experiment, { backend: 'wasm', now: () => 0 });
    let next = study.next();
    while (!next.done) next = study.next();
    expect(next.value.runs).toHaveLength(2);
    for (const { seeds } of next.value.runs) expect(seeds[0].slow.testAccuracy.at(-1)).toBeGreaterThanOrEqual(0.95);
  });
});

/** The same training as its guide has it: variables, a loss, `optimizer.minimize`. */
function trainedByTfjs({ layers, data, activation }: Blueprint, optimizer: tf.Optimizer, steps: number): Float64Array {
  const start = Float32Array.from(initialWeights(layers, activation, SEED));
  const variables = layers.flatMap(({ inputs, outputs, kernel, bias }) => [
    tf.variable(tf.tensor2d(start.slice(kernel, bias), [inputs, outputs])),
    tf.variable(tf.tensor1d(start.slice(bias, bias + outputs))),
  ]);
  const samples = minibatches(SEED, data.train.count, BATCH);
  const last = layers.length - 1;
  for (let t = 1; t <= steps; t++) {
    const batch = Array.from(samples.of(t));
    optimizer.minimize(() => {
      let values: tf.Tensor = tf.tensor2d(
        batch.map((sample) => Array.from(data.train.inputs.subarray(2 * sample, 2 * sample + 2))),
      );
      for (let i = 0; i <= last; i++) {
        values = values.matMul(variables[2 * i]).add(variables[2 * i + 1]);
        if (i < last) values = values.tanh();
      }
      const labels = tf.tensor1d(
        batch.map((sample) => data.train.labels[sample]),
        'int32',
      );
      return tf.losses.softmaxCrossEntropy(tf.oneHot(labels, 2), values).asScalar();
    });
  }
  const weights = Float64Array.from(variables.flatMap((each) => Array.from(each.dataSync())));
  optimizer.dispose();
  for (const each of variables) each.dispose();
  return weights;
}

function furthest(a: Float64Array, b: Float64Array): number {
  return a.reduce((most, each, i) => Math.max(most, Math.abs(each - b[i])), 0);
}
