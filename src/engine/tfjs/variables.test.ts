import { describe, expect, test } from 'vitest';
import { flat, tf } from '../../../test/tfjsSupport.ts';
import { Lookahead } from './lookahead.ts';

// Gradients are handed in, so that every number can be followed by hand: with sgd(1) and a gradient of 1, a step is -1.

const ones = (...variables: tf.Variable[]) => variables.map(({ name, shape }) => ({ name, tensor: tf.ones(shape) }));

const slowOf = (lookahead: Lookahead, ...variables: tf.Variable[]) => lookahead.withSlowWeights(() => flat(variables));

describe('the variables', () => {
  test('a first cycle by hand: two steps forward, half of them back', () => {
    const x = tf.variable(tf.tensor1d([10, 20]));
    const lookahead = new Lookahead(tf.train.sgd(1), { k: 2, alpha: 0.5 });
    const seen = Array.from({ length: 5 }, () => {
      lookahead.applyGradients(ones(x));
      return [flat([x])[0], slowOf(lookahead, x)[0]];
    });
    expect(seen).toEqual([
      [9, 10],
      [9, 9],
      [8, 9],
      [8, 8],
      [7, 8],
    ]);
    expect(lookahead.iterations).toBe(5);
  });

  test('one that is first seen in mid-run begins with slow weights equal to itself before that step', () => {
    const [early, late] = [tf.variable(tf.scalar(10)), tf.variable(tf.scalar(100))];
    const lookahead = new Lookahead(tf.train.momentum(1, 0), { k: 3, alpha: 0.5 });
    for (let t = 0; t < 4; t++) lookahead.applyGradients(ones(early));
    lookahead.applyGradients(ones(late, early));
    expect(slowOf(lookahead, early, late)).toEqual([8.5, 100]);
    lookahead.applyGradients(ones(late, early));
    // The late one has made two steps when both sync: 98, half way back to 100.
    expect(flat([early, late])).toEqual([7, 99]);
  });

  test('one without a gradient keeps its place: the inner momentum does not pass to its neighbour', () => {
    const bare = tf.train.momentum(1, 0.5);
    const [a, b] = [tf.variable(tf.scalar(0)), tf.variable(tf.scalar(0))];
    const lookahead = new Lookahead(tf.train.momentum(1, 0.5), { k: 100 });
    const walk = (optimizer: tf.Optimizer) => {
      for (const each of [a, b]) each.assign(tf.scalar(0));
      optimizer.applyGradients({ [a.name]: tf.scalar(4), [b.name]: tf.scalar(1) });
      optimizer.applyGradients(ones(b));
      optimizer.applyGradients(ones(b, a));
      return flat([a, b]);
    };
    // b: 1 + 1.5 + 1.75; a rests in the second step: 4 + 3.
    expect(walk(lookahead)).toEqual([-7, -4.25]);
    // Alone, TensorFlow.js 4.22 knows variables by their place: b continues with the momentum of a.
    expect(walk(bare)).not.toEqual([-7, -4.25]);
  });

  test('their slow weights are a copy: setting a variable does not move them', () => {
    const x = tf.variable(tf.tensor1d([1, 2]));
    const lookahead = new Lookahead(tf.train.sgd(1), { k: 1, alpha: 0.5 });
    lookahead.applyGradients(ones(x));
    x.assign(tf.tensor1d([7, 7]));
    expect(slowOf(lookahead, x)).toEqual([0.5, 1.5]);
    expect(flat([x])).toEqual([7, 7]);
  });

  test('one that is disposed is left alone, and one of the same name after it is another', () => {
    const [kept, gone] = [tf.variable(tf.scalar(10)), tf.variable(tf.scalar(10), true, 'phoenix')];
    const lookahead = new Lookahead(tf.train.adagrad(1, 0), { k: 2, alpha: 0.5 });
    // In the middle of a cycle, when it shares its numbers with no other.
    for (let t = 0; t < 3; t++) lookahead.applyGradients(ones(gone, kept));
    gone.dispose();
    lookahead.applyGradients(ones(kept));
    const again = tf.variable(tf.tensor1d([5, 5]), true, 'phoenix');
    lookahead.applyGradients(ones(again, kept));
    expect(slowOf(lookahead, again)).toEqual([5, 5]);
    // Adagrad's first step is of length 1, whatever it remembers of the first phoenix.
    expect(deviationFrom(flat([again]), 4)).toBeLessThan(1e-6);
  });

  test('gradients that are null move nothing', () => {
    const [a, b] = [tf.variable(tf.scalar(1)), tf.variable(tf.scalar(1))];
    const lookahead = new Lookahead(tf.train.adam(0.1), { k: 2 });
    lookahead.minimize(() => a.square().asScalar(), false, [a, b]);
    lookahead.minimize(() => a.square().asScalar(), false, [a, b]);
    expect(flat([b])).toEqual([1]);
    expect(flat([a])[0]).toBeLessThan(1);
  });

  test('must exist, and once', () => {
    const x = tf.variable(tf.scalar(1));
    const lookahead = new Lookahead(tf.train.sgd(1));
    expect(() => lookahead.applyGradients({ nobody: tf.scalar(1) })).toThrow(
      'there is a gradient for "nobody", but no tf.variable of that name',
    );
    expect(() => lookahead.applyGradients(ones(x, x))).toThrow(`there are two gradients for "${x.name}"`);
    expect(flat([x])).toEqual([1]);
  });
});

describe('withSlowWeights', () => {
  /** theta is 8, phi 10. */
  function midCycle() {
    const x = tf.variable(tf.scalar(10));
    const lookahead = new Lookahead(tf.train.sgd(1), { k: 5 });
    for (let t = 0; t < 2; t++) lookahead.applyGradients(ones(x));
    return { x, lookahead };
  }

  test('returns what the function returns, and puts the fast weights back', () => {
    const { x, lookahead } = midCycle();
    expect(lookahead.withSlowWeights(() => flat([x]))).toEqual([10]);
    expect(flat([x])).toEqual([8]);
  });

  test('puts them back when the function throws', () => {
    const { x, lookahead } = midCycle();
    const failing = () => {
      throw new Error('no data');
    };
    expect(() => lookahead.withSlowWeights(failing)).toThrow('no data');
    expect(flat([x])).toEqual([8]);
  });

  test('waits for a promise, kept or broken', async () => {
    const { x, lookahead } = midCycle();
    const later = lookahead.withSlowWeights(async () => {
      await Promise.resolve();
      return flat([x]);
    });
    expect(flat([x])).toEqual([10]);
    expect(await later).toEqual([10]);
    expect(flat([x])).toEqual([8]);
    await expect(lookahead.withSlowWeights(() => Promise.reject(new Error('no data')))).rejects.toThrow('no data');
    expect(flat([x])).toEqual([8]);
  });

  test('may overlap: the last one to end puts the fast weights back', async () => {
    const { x, lookahead } = midCycle();
    const [first, second] = [settledLater(), settledLater()];
    const one = lookahead.withSlowWeights(() => first.promise);
    const two = lookahead.withSlowWeights(() => second.promise);
    expect(lookahead.withSlowWeights(() => flat([x]))).toEqual([10]);
    first.resolve();
    await one;
    expect(flat([x])).toEqual([10]);
    second.resolve();
    await two;
    expect(flat([x])).toEqual([8]);
  });

  test('refuses training meanwhile', () => {
    const { x, lookahead } = midCycle();
    const message = (what: string) => `Lookahead cannot ${what} while the slow weights are in place`;
    lookahead.withSlowWeights(() => {
      expect(() => lookahead.applyGradients(ones(x))).toThrow(message('take a step'));
      expect(() => lookahead.minimize(() => x.asScalar())).toThrow(message('compute gradients'));
      expect(() => lookahead.dispose()).toThrow(message('be disposed'));
    });
    lookahead.applyGradients(ones(x));
    expect(flat([x])).toEqual([7]);
  });

  test('outlasts a tidy, and a variable that is disposed meanwhile', async () => {
    const { x, lookahead } = midCycle();
    const later = settledLater();
    const pending: Promise<void>[] = [];
    tf.tidy(() => {
      pending.push(lookahead.withSlowWeights(() => later.promise));
    });
    later.resolve();
    await pending[0];
    expect(flat([x])).toEqual([8]);
    lookahead.withSlowWeights(() => x.dispose());
    expect(x.isDisposed).toBe(true);
  });
});

function deviationFrom(values: readonly number[], expected: number): number {
  return Math.max(...values.map((value) => Math.abs(value - expected)));
}

function settledLater() {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve: () => resolve() };
}
