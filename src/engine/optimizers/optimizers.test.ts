import { describe, expect, test } from 'vitest';
import { choiceOf } from '../../../test/support.ts';
import type { Parameter, Values } from '../../landscapes/parameter.ts';
import type { OptimizerChoice } from '../experiment/experiment.ts';
import type { Oracle } from '../oracle.ts';
import { buildOptimizer } from './build.ts';
import type { BuiltValues, Optimizer, OptimizerKind } from './optimizer.ts';
import { optimizerKinds } from './registry.ts';

// What every optimizer and every wrapper must do, just by being registered.

const LR = 0.01;
const START = [3, -1.2, 0.4, 2.5];
const TREATMENTS = ['maintain', 'interpolate', 'reset'] as const;

const bases: readonly OptimizerChoice[] = [
  ...optimizerKinds.filter(({ wraps }) => !wraps).flatMap(variants),
  choiceOf(`sgd(lr=${LR},momentum=0.9,nesterov=true)`),
];
const wrapped = bases.flatMap((inner) => TREATMENTS.map((state) => lookaheadOver(inner, 5, 0.3, state)));
const nested = wrapped.flatMap((inner) => TREATMENTS.map((state) => lookaheadOver(inner, 3, 0.6, state)));
const everyone = [...bases, ...wrapped, ...nested].map((choice) => ({ choice, name: nameOf(choice) }));

describe.each(everyone)('$name', ({ choice }) => {
  test('a clone of the state, taken in mid-run, goes the same way', () => {
    for (const cut of [0, 1, 4, 5, 7, 15, 23]) expect(resumes(buildOptimizer(choice, START.length), cut)).toBe(true);
  });

  test('two runs of one optimizer, in turns, do not disturb each other', () => {
    const optimizer = buildOptimizer(choice, START.length);
    const [first, second] = [START, START.map((each) => 1 - each)];
    const alone = [walk(optimizer, first, 40), walk(optimizer, second, 40)];
    const [a, b] = [walker(optimizer, first), walker(optimizer, second)];
    const inTurns: number[][][] = [[], []];
    for (let t = 0; t < 40; t++) {
      inTurns[0].push(a());
      inTurns[1].push(b());
    }
    expect(inTurns).toEqual(alone);
  });

  test('a batch of many is many batches of one, to the bit', () => {
    const together = walk(buildOptimizer(choice, START.length), START, 40);
    START.forEach((start, i) => {
      const alone = walk(buildOptimizer(choice, 1), [start], 40);
      expect(alone.map(([value]) => value)).toEqual(together.map((point) => point[i]));
    });
  });

  test('a learning rate per lane is as many runs, to the bit', () => {
    const rates = START.map((_, i) => LR * (i + 1));
    const together = walk(buildOptimizer(choice, START.length, { lr: Float64Array.from(rates) }), START, 40);
    rates.forEach((lr, i) => {
      const alone = walk(buildOptimizer(withInnermost(choice, { lr }), 1), [START[i]], 40);
      expect(alone.map(([value]) => value)).toEqual(together.map((point) => point[i]));
    });
  });

  test('pays for every gradient that it sees', () => {
    const optimizer = buildOptimizer(choice, START.length);
    let calls = 0;
    const oracle = oracleOf(pull, () => calls++);
    walk(optimizer, START, 40, oracle);
    expect([calls, oracle.evaluations]).toEqual([40, 40]);
  });
});

describe('the test of these tests', () => {
  /** SGD with momentum that keeps its memory in a closure, as many do. */
  function forgetful(): Optimizer<null> {
    const velocity = new Float64Array(START.length);
    return {
      init: () => null,
      step(point, _, oracle) {
        const g = new Float64Array(point.length);
        oracle.gradient(point, g);
        for (let i = 0; i < g.length; i++) {
          velocity[i] = 0.9 * velocity[i] + g[i];
          point[i] -= LR * velocity[i];
        }
        return true;
      },
      buffers: () => [],
    };
  }

  test('memory outside the state is found out', () => {
    expect(resumes(forgetful() as Optimizer, 7)).toBe(false);
  });
});

describe.each(bases.map((choice) => ({ choice, name: nameOf(choice) })))('lookahead around $name', ({ choice }) => {
  test.each(['maintain', 'interpolate'] as const)(
    'with alpha = 1 and %s is the inner optimizer, bit for bit',
    (state) => {
      const inner = walk(buildOptimizer(choice, START.length), START, 60);
      expect(fastWalk(lookaheadOver(choice, 7, 1, state), 60)).toEqual(inner);
      expect(fastWalk(lookaheadOver(lookaheadOver(choice, 7, 1, state), 2, 1, state), 60)).toEqual(inner);
    },
  );

  test.each(TREATMENTS)('with alpha = 0 and %s never moves phi', (state) => {
    for (const { phi } of cycles(lookaheadOver(choice, 3, 0, state), 30)) expect(phi).toEqual(START);
  });

  test.each([0.3, 0.5, 1.7])(
    'with k = 1, maintain and alpha = %d is the inner optimizer at lr times alpha',
    (alpha) => {
      const slower = walk(buildOptimizer(withInnermost(choice, { lr: LR * alpha }), START.length), START, 60);
      const synced = cycles(lookaheadOver(choice, 1, alpha, 'maintain'), 60).map(({ phi }) => phi);
      synced.forEach((phi, t) => {
        phi.forEach((value, i) => {
          expect(Math.abs(value - slower[t][i])).toBeLessThan(1e-12);
        });
      });
    },
  );

  test('syncs after k steps, and nested after k times k', () => {
    const once = lookaheadOver(choice, 5, 0.4, 'maintain');
    expect(cycles(once, 23).map(({ evaluation }) => evaluation)).toEqual([5, 10, 15, 20]);
    expect(cycles(lookaheadOver(once, 3, 0.4, 'maintain'), 47).map(({ evaluation }) => evaluation)).toEqual([
      15, 30, 45,
    ]);
  });

  test.each([1, 2])('%d deep: phi follows what it says that it pulled from, and theta starts again there', (depth) => {
    const alpha = 0.4;
    const once = lookaheadOver(choice, 4, alpha, 'maintain');
    let phi = START;
    for (const cycle of cycles(depth === 1 ? once : lookaheadOver(once, 2, alpha, 'maintain'), 40)) {
      expect(cycle.phi).toEqual(phi.map((slow, i) => (1 - alpha) * slow + alpha * cycle.pulledFrom[i]));
      expect(cycle.theta).toEqual(cycle.phi);
      // One level deep that is where the fast steps had led; two deep it is the inner phi, which is elsewhere.
      if (depth === 1) expect(cycle.pulledFrom).toEqual(cycle.fast);
      else expect(cycle.pulledFrom).not.toEqual(cycle.fast);
      phi = cycle.phi;
    }
  });

  test('a column of alphas is as many runs, to the bit', () => {
    const alphas = [0, 0.25, 0.5, 1];
    const once = lookaheadOver(choice, 5, 0.9, 'interpolate');
    for (const around of [once, lookaheadOver(once, 2, 0.9, 'maintain')]) {
      const together = cycles(around, 40, { alpha: Float64Array.from(alphas) });
      alphas.forEach((alpha, i) => {
        const alone = cycles({ ...around, values: { ...around.values, alpha } }, 40);
        expect(together.map(({ phi }) => phi[i])).toEqual(alone.map(({ phi }) => phi[i]));
      });
    }
  });
});

describe('Algorithm 1 by hand', () => {
  const constant = (gradient: number) => oracleOf(() => gradient);

  test('a constant gradient moves phi by -alpha k lr g in every round', () => {
    const [k, alpha, lr, g] = [4, 0.3, 0.05, 2];
    const rounds = cycles(lookaheadOver(choiceOf(`sgd(lr=${lr})`), k, alpha, 'maintain'), 40, {}, constant(g));
    rounds.forEach(({ phi }, round) => {
      phi.forEach((value, i) => {
        expect(value).toBeCloseTo(START[i] - (round + 1) * alpha * k * lr * g, 12);
      });
    });
  });

  // optax, lookahead_test.py: one down per step, k = 3, alpha = 1/3.
  test('optax’s own test: 3, 2, 1, then 0 and back to 2, 1, 0, then -1 and back to 1', () => {
    const choice = lookaheadOver(choiceOf('sgd(lr=1)'), 3, 1 / 3, 'maintain');
    const next = walker(buildOptimizer(choice, 1), [3], constant(1));
    const seen = Array.from({ length: 6 }, () => next()[0]);
    for (const [t, expected] of [2, 1, 2, 1, 0, 1].entries()) expect(seen[t]).toBeCloseTo(expected, 12);
  });

  test('a last, unfinished round leaves phi at the last sync', () => {
    const optimizer = buildOptimizer(choiceOf('lookahead(sgd(lr=0.1,momentum=0.9),k=5,alpha=0.5)'), START.length);
    const [point, oracle] = [Float64Array.from(START), oracleOf(pull)];
    const state = optimizer.init(point);
    for (let t = 0; t < 10; t++) optimizer.step(point, state, oracle);
    const phi = optimizer.slow?.answer(state).slice();
    for (let t = 0; t < 4; t++) optimizer.step(point, state, oracle);
    expect(optimizer.slow?.answer(state)).toEqual(phi);
    expect(point).not.toEqual(phi);
  });

  test('phi_0 is a copy of the start, and nothing writes into the start', () => {
    const optimizer = buildOptimizer(choiceOf('lookahead(sgd(lr=0.1),k=5,alpha=0.5)'), START.length);
    const point = Float64Array.from(START);
    const state = optimizer.init(point);
    optimizer.step(point, state, oracleOf(pull));
    expect(Array.from(optimizer.slow?.answer(state) ?? [])).toEqual(START);
  });

  test('reset starts Adam’s step counter again, so that its next step is not three times too long', () => {
    const optimizer = buildOptimizer(choiceOf('lookahead(adam(lr=0.01),k=5,alpha=0,state=reset)'), 1);
    const next = walker(optimizer, [3], constant(2));
    const steps = Array.from({ length: 6 }, () => next()[0]);
    expect(3 - steps[5]).toBeCloseTo(3 - steps[0], 12);
  });
});

test('every kind of optimizer has a learning rate or something inside, and names no parameter twice', () => {
  for (const { name, parameters, columns, wraps, advice } of optimizerKinds) {
    const names = parameters.map((each) => each.name);
    expect(new Set(names).size, name).toBe(names.length);
    expect(wraps, name).toBe(advice === undefined);
    expect(names.includes('lr'), name).toBe(!wraps);
    for (const column of columns) expect(names, name).toContain(column);
  }
});

/** The gradient that these tests descend: another one in each coordinate's place, and noisy in the evaluation. */
function pull(at: number, evaluation: number): number {
  return 2 * at + 0.3 * at * at + Math.sin(7 * evaluation);
}

function oracleOf(gradient: (at: number, evaluation: number) => number, called: () => void = () => {}): Oracle {
  const oracle: Oracle = {
    evaluations: 0,
    gradient(at, out) {
      called();
      oracle.evaluations++;
      for (let i = 0; i < at.length; i++) out[i] = gradient(at[i], oracle.evaluations);
    },
  };
  return oracle;
}

/** Each call takes one step and gives theta after it. */
function walker(optimizer: Optimizer, start: readonly number[], oracle = oracleOf(pull)): () => number[] {
  const point = Float64Array.from(start);
  const state = optimizer.init(point);
  return () => {
    optimizer.step(point, state, oracle);
    return Array.from(point);
  };
}

function walk(optimizer: Optimizer, start: readonly number[], steps: number, oracle?: Oracle): number[][] {
  const next = walker(optimizer, start, oracle);
  return Array.from({ length: steps }, next);
}

/** The innermost theta after each step, before any pull-back. */
function fastWalk(choice: OptimizerChoice, steps: number): number[][] {
  const optimizer = buildOptimizer(choice, START.length);
  const [point, oracle] = [Float64Array.from(START), oracleOf(pull)];
  const state = optimizer.init(point);
  return Array.from({ length: steps }, () => {
    optimizer.step(point, state, oracle);
    return Array.from(optimizer.slow?.fast(point, state) ?? point);
  });
}

/** What can be read off right after each sync. */
function cycles(choice: OptimizerChoice, steps: number, columns: BuiltValues = {}, oracle = oracleOf(pull)) {
  const optimizer = buildOptimizer(choice, START.length, columns);
  const slow = optimizer.slow;
  const point = Float64Array.from(START);
  const state = optimizer.init(point);
  return Array.from({ length: steps }, (_, index) => {
    const synced = optimizer.step(point, state, oracle);
    if (!synced || slow === undefined) return [];
    const read = {
      phi: slow.answer(state),
      pulledFrom: slow.pulledFrom(state),
      fast: slow.fast(point, state),
      theta: point,
    };
    const copies = Object.entries(read).map(([name, array]) => [name, Array.from(array)]);
    return [{ evaluation: index + 1, ...(Object.fromEntries(copies) as Record<keyof typeof read, number[]>) }];
  }).flat();
}

/** Whether a run that goes on from a clone of its state, after the original has gone on, takes the same path. */
function resumes(optimizer: Optimizer, cut: number): boolean {
  const [point, oracle] = [Float64Array.from(START), oracleOf(pull)];
  const state = optimizer.init(point);
  for (let t = 0; t < cut; t++) optimizer.step(point, state, oracle);
  const [laterPoint, laterState, laterOracle] = [point.slice(), structuredClone(state), oracleOf(pull)];
  laterOracle.evaluations = oracle.evaluations;

  const goOn = (from: Float64Array, remembered: unknown, gradients: Oracle) =>
    Array.from({ length: 40 }, () => {
      optimizer.step(from, remembered, gradients);
      return [...from, ...(optimizer.slow?.answer(remembered) ?? [])];
    });
  return JSON.stringify(goOn(point, state, oracle)) === JSON.stringify(goOn(laterPoint, laterState, laterOracle));
}

function lookaheadOver(inner: OptimizerChoice, k: number, alpha: number, state: string): OptimizerChoice {
  return { name: 'lookahead', values: { k, alpha, state }, inner };
}

function withInnermost(choice: OptimizerChoice, values: Values): OptimizerChoice {
  if (choice.inner !== undefined) return { ...choice, inner: withInnermost(choice.inner, values) };
  return { ...choice, values: { ...choice.values, ...values } };
}

function nameOf({ name, values, inner }: OptimizerChoice): string {
  const shown = Object.entries(values).map(([each, value]) => `${each}=${value}`);
  return `${name}(${[...(inner ? [nameOf(inner)] : []), ...shown].join(',')})`;
}

/** With its defaults, and with everything switched on that goes together. */
function variants({ name, parameters, conflict }: OptimizerKind): OptimizerChoice[] {
  const plain = Object.fromEntries(
    parameters.map((each) => [each.name, each.default === 'advised' ? LR : each.default]),
  );
  const busy = { ...plain, ...Object.fromEntries(parameters.map((each) => [each.name, busyValue(each)])) };
  return [plain, { ...busy, ...conflict?.(busy)?.instead }].map((values) => ({ name, values }));
}

function busyValue(parameter: Parameter): number | boolean | string {
  if (parameter.type === 'flag') return true;
  if (parameter.type === 'choice') return parameter.options.at(-1)?.value ?? parameter.default;
  if (parameter.type === 'text') return parameter.default;
  if (parameter.default === 'advised') return LR;
  const { min, max, scale } = parameter.slider;
  return scale === 'linear' ? (min + max) / 2 : Math.sqrt(min * max);
}
