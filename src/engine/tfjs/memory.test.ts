import { describe, expect, test } from 'vitest';
import { regression, tf } from '../../../test/tfjsSupport.ts';
import { memoryOfTrain } from './memory.ts';

const TRAIN: readonly (() => tf.Optimizer)[] = [
  () => tf.train.sgd(0.1),
  () => tf.train.momentum(0.1, 0.9),
  () => tf.train.adagrad(0.1, 0.2),
  () => tf.train.adadelta(0.1),
  () => tf.train.adam(0.1, 0.8, 0.9),
  () => tf.train.adamax(0.1, 0.8),
  () => tf.train.rmsprop(0.1, 0.9, 0.5),
  () => tf.train.rmsprop(0.1, 0.9, 0.5, 1e-7, true),
];

describe('what the optimizers of tf.train remember', () => {
  test.each(TRAIN.map((make) => [make().getClassName(), make] as const))('%s', (_, make) => {
    const problem = regression();
    const optimizer = make();
    const step = () => optimizer.minimize(problem.loss, false, problem.variables);
    step();

    // Everything that it holds and that is not a setting, in whatever form, must be what the table says.
    const held = Object.values(optimizer).flatMap((value) => {
      if (Array.isArray(value)) return value.map((entry) => entry.variable);
      return value instanceof tf.Variable ? [value] : [];
    });
    const buffers = memoryOfTrain(optimizer)?.buffers() ?? [];
    const scalars = held.filter(({ rank }) => rank === 0);
    expect(new Set(buffers.map(({ variable }) => variable))).toEqual(new Set(held.filter(({ rank }) => rank > 0)));
    expect(new Set(buffers.map(({ key }) => key)).size).toBe(buffers.length);

    // And begun anew, it is as at first: its next step is its first, and so is what it remembers after that.
    const now = () => [...problem.variables, ...buffers.map(({ variable }) => variable), ...scalars].map(numbers);
    memoryOfTrain(optimizer)?.restart();
    expect(optimizer.iterations).toBe(0);
    problem.set(problem.start);
    step();
    const first = now();
    step();
    expect(now()).not.toEqual(first);
    memoryOfTrain(optimizer)?.restart();
    problem.set(problem.start);
    step();
    expect(now()).toEqual(first);

    const other = make();
    problem.set(problem.start);
    other.minimize(problem.loss, false, problem.variables);
    expect(problem.variables.map(numbers)).toEqual(first.slice(0, problem.variables.length));
  });

  test('is not known of any other', () => {
    class Own extends tf.SGDOptimizer {
      static override get className() {
        return 'toString';
      }
    }
    expect(memoryOfTrain(new Own(0.1))).toBeNull();
  });
});

function numbers(tensor: tf.Tensor): number[] {
  return Array.from(tensor.dataSync());
}
