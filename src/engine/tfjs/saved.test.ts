import { describe, expect, test } from 'vitest';
import { deviation } from '../../../test/support.ts';
import { flat, regression, tf } from '../../../test/tfjsSupport.ts';
import { Lookahead } from './lookahead.ts';

const INNER: readonly [string, () => tf.Optimizer][] = [
  ['sgd', () => tf.train.sgd(0.3)],
  ['momentum', () => tf.train.momentum(0.1, 0.9)],
  ['adam', () => tf.train.adam(0.02)],
  ['rmsprop', () => tf.train.rmsprop(0.01, 0.9, 0.5)],
  ['lookahead', () => new Lookahead(tf.train.momentum(0.1, 0.9), { k: 2, alpha: 0.6, state: 'interpolate' })],
];

describe('restored in mid-run, it continues the same path', () => {
  const states = ['maintain', 'reset', 'interpolate'] as const;
  test.each(INNER.flatMap(([name, inner]) => states.map((state) => [name, state, inner] as const)))(
    'around %s, %s',
    async (_, state, inner) => {
      const problem = regression();
      const make = () => new Lookahead(inner(), { k: 4, alpha: 0.5, state });
      const original = make();
      const walk = (lookahead: Lookahead, steps: number) =>
        Array.from({ length: steps }, () => {
          lookahead.minimize(problem.loss, false, problem.variables);
          return [...flat(problem.variables), ...lookahead.withSlowWeights(() => flat(problem.variables))];
        });
      // Neither a sync of the outer one nor, where there is one, of the inner.
      walk(original, 13);
      const fast = flat(problem.variables);
      const saved = await original.getWeights();
      const expected = walk(original, 20);

      // What was saved did not change meanwhile: here, in a new one, and in one that has been elsewhere.
      const used = make();
      walk(used, 7);
      for (const lookahead of [original, make(), used]) {
        problem.set(fast);
        await lookahead.setWeights(saved);
        expect(lookahead.iterations).toBe(13);
        // Adam computes beta^t anew, which is not to the bit the product that it had.
        expect(deviation(walk(lookahead, 20).flat(), expected.flat())).toBeLessThan(1e-6);
      }
    },
  );
});

describe('restored slow weights find their variables', () => {
  const named = (...names: string[]) => names.map((name, index) => tf.variable(tf.scalar(10 * index), true, name));
  const step = (lookahead: Lookahead, variables: tf.Variable[]) =>
    lookahead.applyGradients(variables.map(({ name }) => ({ name, tensor: tf.scalar(1) })));

  /** With phi of a = 0, of b = 10. */
  async function restored() {
    const variables = named('a', 'b');
    const original = new Lookahead(tf.train.sgd(1), { k: 2, alpha: 0.5 });
    step(original, variables);
    const lookahead = new Lookahead(tf.train.sgd(1), { k: 2, alpha: 0.5 });
    await lookahead.setWeights(await original.getWeights());
    tf.dispose(variables);
    return lookahead;
  }

  test.each([
    ['by name, in another order', ['b', 'a'], [10, 0]],
    ['by name, one of them', ['b'], [10]],
    ['by name, beside a new one', ['c', 'b', 'a'], [0, 10, 0]],
    ['by order, where no name is known', ['c', 'd'], [0, 10]],
    // Variables without a name are numbered: another count before them shifts their names.
    ['by order, where the names have shifted', ['b', 'c'], [0, 10]],
  ])('%s', async (_, names, slow) => {
    const lookahead = await restored();
    const variables = named(...names);
    step(lookahead, variables);
    // The second step: half way from phi to where each is after it.
    const expected = slow.map((phi, index) => (phi + 10 * index - 1) / 2);
    const isNew = (name: string) => names.length > 2 && name === 'c';
    expect(flat(variables)).toEqual(expected.map((value, i) => (isNew(names[i]) ? (10 * i + 10 * i - 1) / 2 : value)));
    tf.dispose(variables);
  });

  test.each([[['c']], [['c', 'd', 'e']], [['a', 'c', 'd']]])('or say that they do not: %j', async (names) => {
    const lookahead = await restored();
    const variables = named(...names);
    expect(() => step(lookahead, variables)).toThrow('the restored slow weights are those of "a" [], "b" [], but');
    tf.dispose(variables);
  });

  test('also before the next step, but not in what is not trained', async () => {
    const [first, second] = [await restored(), await restored()];
    const variables = named('a', 'b');
    expect(first.withSlowWeights(() => flat(variables))).toEqual([0, 10]);
    variables[1].trainable = false;
    expect(() => second.withSlowWeights(() => flat(variables))).toThrow('the slow weights of "b" were restored, but');
    tf.dispose(variables);
  });
});

describe('what cannot be restored is named', () => {
  const restore = async (weights: { name: string; tensor: tf.Tensor }[]) =>
    new Lookahead(tf.train.sgd(0.1)).setWeights(weights);

  test('the state of another optimizer', async () => {
    const problem = regression();
    const adam = tf.train.adam(0.1);
    adam.minimize(problem.loss, false, problem.variables);
    await expect(restore(await adam.getWeights())).rejects.toThrow(
      'are not those of a Lookahead: they begin with "iter", ',
    );
    await expect(restore([])).rejects.toThrow('they begin with nothing, but must begin with "iter"');
  });

  test('what has been disposed', async () => {
    const lookahead = new Lookahead(tf.train.sgd(0.1));
    const early = await lookahead.getWeights();
    await lookahead.getWeights();
    await expect(restore(early)).rejects.toThrow('"iter" is disposed. What getWeights gives lasts until the next');
  });

  test('slow weights of other shapes', async () => {
    const problem = regression();
    const lookahead = new Lookahead(tf.train.sgd(0.1));
    lookahead.minimize(problem.loss, false, problem.variables);
    const other = new Lookahead(tf.train.sgd(0.1));
    await other.setWeights(await lookahead.getWeights());
    const stranger = tf.variable(tf.tensor1d([1, 2]), true, 'stranger');
    const [weights, bias] = problem.variables.map(({ name }) => name);
    expect(() => other.applyGradients({ stranger: tf.tensor1d([1, 1]) })).toThrow(
      `the restored slow weights are those of "${weights}" [2,3], "${bias}" [3], but the variables are "stranger" [2].`,
    );
    stranger.dispose();
    expect(() => other.bind([tf.scalar(1)])).toThrow('bind takes the variables themselves');
  });

  test('while the slow weights are in place', async () => {
    const lookahead = new Lookahead(tf.train.sgd(0.1));
    const saved = await lookahead.getWeights();
    await lookahead.withSlowWeights(() =>
      expect(lookahead.setWeights(saved)).rejects.toThrow('cannot restore a state while the slow weights are in place'),
    );
  });

  test('an inner optimizer that is not registered', () => {
    const from = (inner: tf.serialization.ConfigDictValue) =>
      Lookahead.fromConfig(Lookahead, { inner, k: 5, alpha: 0.5, state: 'maintain' });
    expect(() => from({ className: 'Nadam', config: {} })).toThrow('of the class "Nadam", which is not registered');
    expect(() => from('Adam')).toThrow('inner is "Adam", but must be like { className: \'Adam\'');
  });
});

test('its configuration makes the same one again', () => {
  const inner = new Lookahead(tf.train.adam(0.02, 0.8, 0.9, 1e-5), { k: 3, alpha: 0.8, state: 'reset' });
  const lookahead = new Lookahead(inner, { k: 7, alpha: 0.25, state: 'interpolate' });
  const config = JSON.parse(JSON.stringify(lookahead.getConfig()));
  const again = Lookahead.fromConfig<Lookahead>(Lookahead, config);
  expect(again.getConfig()).toEqual(lookahead.getConfig());
  expect(again.inner).toBeInstanceOf(Lookahead);
  expect(tf.serialization.SerializationMap.getMap().classNameMap.Lookahead[0]).toBe(Lookahead);
});
