import { describe, expect, test } from 'vitest';
import { deviation } from '../../../test/support.ts';
import { flat, tf } from '../../../test/tfjsSupport.ts';
import { Lookahead } from './lookahead.ts';

/** y = sin 3x, and a model for it that begins with the same weights every time. */
function sine(optimizer: tf.Optimizer) {
  const xs = tf.linspace(-1, 1, 32).reshape([32, 1]);
  const ys = xs.mul(3).sin();
  const dense = (units: number, seed: number, rest: object) =>
    tf.layers.dense({ units, kernelInitializer: tf.initializers.glorotUniform({ seed }), ...rest });
  const model = tf.sequential({
    layers: [dense(8, 1, { inputShape: [1], activation: 'tanh' }), dense(1, 2, {})],
  });
  model.compile({ optimizer, loss: 'meanSquaredError' });
  return { xs, ys, model };
}

const losses = ({ history }: tf.History) => history.loss.map(Number);

const lookaheadOf = (model: tf.LayersModel): Lookahead => {
  if (model.optimizer instanceof Lookahead) return model.optimizer;
  throw new Error(`the model has come back with ${model.optimizer.getClassName()}`);
};

describe('a model', () => {
  test('trains, and leaves nothing behind in it', async () => {
    const { xs, ys, model } = sine(new Lookahead(tf.train.momentum(0.05, 0.9), { k: 5, state: 'interpolate' }));
    const train = (epochs: number) => model.fit(xs, ys, { epochs, batchSize: 8, shuffle: false, verbose: 0 });
    const first = losses(await train(10));
    const { numTensors } = tf.memory();
    const last = losses(await train(30));
    expect(tf.memory().numTensors).toBe(numTensors);
    expect(last.at(-1)).toBeLessThan(first[0] / 5);
  });

  test('trains just as with the inner optimizer where alpha = 1, and else not', async () => {
    const train = async (optimizer: tf.Optimizer) => {
      const { xs, ys, model } = sine(optimizer);
      return losses(await model.fit(xs, ys, { epochs: 5, batchSize: 8, shuffle: false, verbose: 0 }));
    };
    const alone = await train(tf.train.adam(0.01));
    expect(await train(new Lookahead(tf.train.adam(0.01), { k: 3, alpha: 1 }))).toEqual(alone);
    expect(await train(new Lookahead(tf.train.adam(0.01), { k: 3, alpha: 0.5 }))).not.toEqual(alone);
  });

  test.each([
    ['adam', () => tf.train.adam(0.01)],
    ['lookahead', () => new Lookahead(tf.train.momentum(0.05, 0.9), { k: 2, state: 'reset' })],
  ] as const)('is saved with it and continues after loading, around %s', async (_, inner) => {
    const { xs, ys, model } = sine(new Lookahead(inner(), { k: 5, alpha: 0.5, state: 'interpolate' }));
    const train = async (each: tf.LayersModel, epochs: number) =>
      losses(await each.fit(xs, ys, { epochs, batchSize: 8, shuffle: false, verbose: 0 }));
    const lossOf = (each: tf.LayersModel) => flat([each.evaluate(xs, ys) as tf.Scalar])[0];
    // 12 steps: in the middle of a cycle.
    await train(model, 3);
    const loaded = await tf.loadLayersModel(tf.io.fromMemory(await savedInMemory(model)));
    const [original, copy] = [lookaheadOf(model), lookaheadOf(loaded)];
    expect(copy.getConfig()).toEqual(original.getConfig());
    expect(copy.iterations).toBe(12);

    // Beside its original, whose variables have the names that were saved.
    expect(() => copy.withSlowWeights(() => lossOf(loaded))).toThrow(
      'Say so first: lookahead.bind(model.trainableWeights.map((weight) => weight.read())).',
    );
    copy.bind(loaded.trainableWeights.map((weight) => weight.read()));
    const slow = original.withSlowWeights(() => lossOf(model));
    expect(slow).not.toBeCloseTo(lossOf(model), 6);
    expect(copy.withSlowWeights(() => lossOf(loaded))).toBe(slow);
    expect(deviation(await train(loaded, 4), await train(model, 4))).toBeLessThan(1e-6);

    // Without being told, the first step finds it out; and nothing is left behind by saving again.
    const again = await tf.loadLayersModel(tf.io.fromMemory(await savedInMemory(loaded)));
    const { numTensors } = tf.memory();
    await savedInMemory(loaded);
    expect(tf.memory().numTensors).toBe(numTensors);
    expect(deviation(await train(again, 4), await train(model, 4))).toBeLessThan(1e-6);
  });

  test('is loaded alone: names tell which slow weights are whose', async () => {
    const { xs, ys, model } = sine(new Lookahead(tf.train.sgd(0.1), { k: 5 }));
    await model.fit(xs, ys, { epochs: 2, batchSize: 8, shuffle: false, verbose: 0 });
    const slow = lookaheadOf(model).withSlowWeights(() => flat(model.getWeights()));
    const artifacts = await savedInMemory(model);
    const fast = flat(model.getWeights());
    const saved = await lookaheadOf(model).getWeights();
    const fresh = new Lookahead(tf.train.sgd(0.1), { k: 5 });
    await fresh.setWeights(saved);
    expect(fresh.withSlowWeights(() => flat(model.getWeights()))).toEqual(slow);
    expect(flat(model.getWeights())).toEqual(fast);
    // Saved within withSlowWeights it has the slow weights for good.
    const published = await lookaheadOf(model).withSlowWeights(() => savedInMemory(model, false));
    expect(flat((await tf.loadLayersModel(tf.io.fromMemory(published))).getWeights())).toEqual(slow);
    expect(flat((await tf.loadLayersModel(tf.io.fromMemory(artifacts))).getWeights())).toEqual(fast);
  });
});

async function savedInMemory(model: tf.LayersModel, includeOptimizer = true): Promise<tf.io.ModelArtifacts> {
  const saved: tf.io.ModelArtifacts[] = [];
  const handler = tf.io.withSaveHandler(async (artifacts) => {
    saved.push(artifacts);
    return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } };
  });
  await model.save(handler, { includeOptimizer });
  return saved[0];
}
