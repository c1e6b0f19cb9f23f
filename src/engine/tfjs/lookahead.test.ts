import * as core from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { choiceOf, deviation } from '../../../test/support.ts';
import { flat, regression, tf } from '../../../test/tfjsSupport.ts';
import { buildOptimizer } from '../optimizers/build.ts';
import { Lookahead } from './lookahead.ts';

type Problem = ReturnType<typeof regression>;

const STEPS = 50;

test('TensorFlow.js and its core, which this extends, are one', () => {
  expect(tf.Optimizer).toBe(core.Optimizer);
  expect(tf.engine()).toBe(core.engine());
  expect(new Lookahead(tf.train.sgd(0.1))).toBeInstanceOf(tf.Optimizer);
});

test('it alone is an instance of Lookahead', () => {
  // By TensorFlow.js's own definition every optimizer is an instance of every other.
  expect(tf.train.sgd(0.1) instanceof tf.AdamOptimizer).toBe(true);
  expect(tf.train.sgd(0.1) instanceof Lookahead).toBe(false);
  expect(new Lookahead(tf.train.sgd(0.1)) instanceof Lookahead).toBe(true);
});

/** An inner optimizer in the engine's notation, and the same one of tf.train. */
const INNER: readonly [string, () => tf.Optimizer][] = [
  ['sgd(lr=0.3)', () => tf.train.sgd(0.3)],
  ['sgd(lr=0.1,momentum=0.9)', () => tf.train.momentum(0.1, 0.9)],
  ['sgd(lr=0.1,momentum=0.9,nesterov=true)', () => tf.train.momentum(0.1, 0.9, true)],
  ['adam(lr=0.02,eps=1e-4)', () => tf.train.adam(0.02, 0.9, 0.999, 1e-4)],
  ['lookahead(sgd(lr=0.3),k=3,alpha=0.6)', () => new Lookahead(tf.train.sgd(0.3), { k: 3, alpha: 0.6 })],
  [
    'lookahead(sgd(lr=0.1,momentum=0.9),k=2,alpha=0.6,state=interpolate)',
    () => new Lookahead(tf.train.momentum(0.1, 0.9), { k: 2, alpha: 0.6, state: 'interpolate' }),
  ],
  // A low rate: in float32 Adam's 1 - beta2^t begins with an error of 3e-5, and with every reset it begins again.
  [
    'lookahead(adam(lr=0.005,eps=1e-4),k=2,alpha=0.6,state=reset)',
    () => new Lookahead(tf.train.adam(0.005, 0.9, 0.999, 1e-4), { k: 2, alpha: 0.6, state: 'reset' }),
  ],
];

describe('it goes the way of the engine’s Lookahead', () => {
  const states = ['maintain', 'reset', 'interpolate'] as const;
  const cases = INNER.flatMap(([text, inner]) => states.map((state) => [text, state, inner] as const));
  test.each(cases)('around %s, %s', (text, state, inner) => {
    const problem = regression();
    const options = { k: 5, alpha: 0.5, state };
    const ours = pathOf(problem, new Lookahead(inner(), options));
    const engine = enginePath(problem, `lookahead(${text},k=5,alpha=0.5,state=${state})`);
    expect(deviation(ours.fast.flat(), engine.fast.flat())).toBeLessThan(1e-5);
    expect(deviation(ours.slow.flat(), engine.slow.flat())).toBeLessThan(1e-5);
    // Else nothing would have been compared.
    expect(deviation(ours.fast.at(-1) ?? [], problem.start)).toBeGreaterThan(0.02);
    expect(deviation(ours.slow[3], ours.fast[3])).toBeGreaterThan(1e-3);
  });
});

describe('with alpha = 1 it is the inner optimizer, to the bit', () => {
  const all: readonly [string, () => tf.Optimizer][] = [
    ...INNER,
    ['adagrad', () => tf.train.adagrad(0.1)],
    ['adadelta', () => tf.train.adadelta(0.1)],
    ['adamax', () => tf.train.adamax(0.01)],
    ['rmsprop', () => tf.train.rmsprop(0.01, 0.9, 0.5)],
  ];
  test.each(all)('%s', (_, inner) => {
    const problem = regression();
    const alone = inner();
    const around = new Lookahead(inner(), { k: 3, alpha: 1 });
    expect(fastPath(problem, around)).toEqual(fastPath(problem, alone));
  });
});

test('with alpha = 0 the slow weights never move', () => {
  const problem = regression();
  const { slow } = pathOf(problem, new Lookahead(tf.train.sgd(0.3), { k: 4, alpha: 0 }));
  expect(slow.every((phi) => deviation(phi, slow[0]) === 0)).toBe(true);
});

test('syncs after k, 2k, ... steps, and a cycle of a nested one after k × k', () => {
  const problem = regression();
  const plain = pathOf(problem, new Lookahead(tf.train.sgd(0.3), { k: 4 }));
  const nested = pathOf(problem, new Lookahead(new Lookahead(tf.train.sgd(0.3), { k: 3 }), { k: 2 }));
  const moves = (slow: number[][]) =>
    slow.flatMap((phi, index) => (index > 0 && deviation(phi, slow[index - 1]) > 0 ? [index + 1] : []));
  expect(moves(plain.slow).slice(0, 3)).toEqual([4, 8, 12]);
  expect(moves(nested.slow).slice(0, 3)).toEqual([6, 12, 18]);
});

test('gradients may come by name or as a list', () => {
  const problem = regression();
  const byMinimize = fastPath(problem, new Lookahead(tf.train.momentum(0.1, 0.9), { k: 3 }));
  for (const form of ['names', 'list'] as const) {
    problem.set(problem.start);
    const lookahead = new Lookahead(tf.train.momentum(0.1, 0.9), { k: 3 });
    const path = Array.from({ length: STEPS }, () => {
      const { value, grads } = lookahead.computeGradients(problem.loss, problem.variables);
      const list = problem.variables.map(({ name }) => ({ name, tensor: grads[name] }));
      lookahead.applyGradients(form === 'names' ? grads : list);
      tf.dispose([value, grads]);
      return flat(problem.variables);
    });
    expect(path).toEqual(byMinimize);
  }
});

test('the learning rate is within reach, through every wrapper', () => {
  for (const inner of [tf.train.sgd(0.3), tf.train.momentum(0.3, 0.5), tf.train.adam(0.3)]) {
    const problem = regression();
    const lookahead = new Lookahead(new Lookahead(inner, { k: 2 }), { k: 3 });
    expect(lookahead.learningRate).toBe(0.3);
    lookahead.learningRate = 0;
    expect(lookahead.learningRate).toBe(0);
    // At rate 0 nothing moves, where the change has reached the optimizer itself.
    expect(deviation(fastPath(problem, lookahead).at(-1) ?? [], Float32Array.from(problem.start))).toBeLessThan(1e-7);
    expect(() => lookahead.setLearningRate(Number.NaN)).toThrow(
      'the learning rate is NaN, but must be a finite number',
    );
  }
});

test('an inner optimizer of one’s own keeps its way of computing gradients', () => {
  class Clipping extends tf.SGDOptimizer {
    override computeGradients(f: () => tf.Scalar, varList?: tf.Variable[]) {
      const { value, grads } = super.computeGradients(f, varList);
      return { value, grads: Object.fromEntries(Object.keys(grads).map((name) => [name, tf.zerosLike(grads[name])])) };
    }
  }
  const problem = regression();
  const path = fastPath(problem, new Lookahead(new Clipping(0.3)));
  expect(path.at(-1)).toEqual(path[0]);
});

/** theta, pulled back where a sync was, and phi after each step. */
function pathOf(problem: Problem, lookahead: Lookahead) {
  problem.set(problem.start);
  const fast: number[][] = [];
  const slow: number[][] = [];
  for (let t = 0; t < STEPS; t++) {
    lookahead.minimize(problem.loss, false, problem.variables);
    fast.push(flat(problem.variables));
    slow.push(lookahead.withSlowWeights(() => flat(problem.variables)));
  }
  return { fast, slow };
}

function fastPath(problem: Problem, optimizer: tf.Optimizer): number[][] {
  problem.set(problem.start);
  return Array.from({ length: STEPS }, () => {
    optimizer.minimize(problem.loss, false, problem.variables);
    return flat(problem.variables);
  });
}

/** The same by the engine's own Lookahead, in float64, with the gradients of TensorFlow.js. */
function enginePath(problem: Problem, text: string) {
  const point = Float64Array.from(problem.start);
  const optimizer = buildOptimizer(choiceOf(text), point.length);
  const state = optimizer.init(point);
  const oracle = {
    lanes: point.length,
    evaluations: 0,
    gradient(at: Float64Array, out: Float64Array) {
      oracle.evaluations++;
      problem.set(at);
      const { value, grads } = tf.variableGrads(problem.loss, problem.variables);
      out.set(flat(problem.variables.map(({ name }) => grads[name])));
      tf.dispose([value, grads]);
    },
  };
  const fast: number[][] = [];
  const slow: number[][] = [];
  for (let t = 0; t < STEPS; t++) {
    optimizer.step(point, state, oracle);
    fast.push(Array.from(point));
    slow.push(Array.from(optimizer.slow?.answer(state) ?? []));
  }
  return { fast, slow };
}
