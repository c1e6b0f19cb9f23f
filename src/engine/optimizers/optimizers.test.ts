import { describe, expect, test } from 'vitest';
import { choiceOf, variantsOf } from '../../../test/support.ts';
import type { Values } from '../../landscapes/parameter.ts';
import type { OptimizerChoice } from '../experiment/experiment.ts';
import type { Oracle } from '../oracle.ts';
import { buildOptimizer } from './build.ts';
import { lookahead } from './lookahead.ts';
import type { BuiltValues, Optimizer } from './optimizer.ts';
import { optimizerKinds } from './registry.ts';

// What every optimizer and every wrapper must do, just by being registered.

const LR = 0.01;
const START = [3, -1.2, 0.4, 2.5];
const TREATMENTS = ['maintain', 'interpolate', 'reset'] as const;

const bases: readonly OptimizerChoice[] = [
  ...optimizerKinds.filter(({ wraps }) => !wraps).flatMap((kind) => variantsOf(kind, LR)),
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
    expect(areUndisturbed(() => buildOptimizer(choice, START.length))).toBe(true);
  });

  test('what is not in its buffers is counters and scratch: a run handed the buffers of another goes its way', () => {
    for (const cut of [1, 4, 5, 7, 15, 23]) expect(buffersAreAll(buildOptimizer(choice, START.length), cut)).toBe(true);
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

  test('reads the learning rate anew in every step, so that a schedule may rewrite it', () => {
    const column = new Float64Array(START.length).fill(LR);
    const scheduled = buildOptimizer(choice, START.length, { lr: column });
    const later = buildOptimizer(withInnermost(choice, { lr: LR / 3 }), START.length);
    const [point, oracle] = [Float64Array.from(START), oracleOf(pull)];
    const state = scheduled.init(point);
    for (let t = 0; t < 8; t++) scheduled.step(point, state, oracle);
    const [otherPoint, otherState, otherOracle] = [point.slice(), structuredClone(state), oracleOf(pull)];
    otherOracle.evaluations = oracle.evaluations;
    column.fill(LR / 3);
    for (let t = 0; t < 40; t++) {
      scheduled.step(point, state, oracle);
      later.step(otherPoint, otherState, otherOracle);
      expect(point).toEqual(otherPoint);
    }
  });

  test('pays for every gradient that it sees', () => {
    const optimizer = buildOptimizer(choice, START.length);
    let calls = 0;
    const oracle = oracleOf(pull, () => calls++);
    walk(optimizer, START, 40, oracle);
    expect([calls, oracle.evaluations]).toEqual([40, 40]);
  });
});

describe.each(bases.map((choice) => ({ choice, name: nameOf(choice) })))('$name', ({ choice }) => {
  test('after a reset it starts anew, its counters included', () => {
    expect(startsAnew(buildOptimizer(choice, START.length))).toBe(true);
  });
});

test.each(optimizerKinds.filter(({ wraps }) => !wraps))('$name: each of its buffers counts', (kind) => {
  const variants = variantsOf(kind, LR).map((choice) => buildOptimizer(choice, START.length));
  const counting = variants.map((optimizer) => {
    const undisturbed = walkFrom(optimizer, 7, () => {});
    return optimizer.buffers(optimizer.init(Float64Array.from(START))).map((_, index) => {
      const disturbed = walkFrom(optimizer, 7, (state) => {
        const buffer = optimizer.buffers(state)[index];
        for (let i = 0; i < buffer.length; i++) buffer[i] = 100 - buffer[i];
      });
      return JSON.stringify(disturbed) !== JSON.stringify(undisturbed);
    });
  });
  // Not every setting uses them all; a setting that lists the most of them has to be matched by what counts somewhere.
  const most = counting.reduce((longest, each) => (each.length > longest.length ? each : longest));
  most.forEach((_, index) => {
    expect(
      counting.some((each) => each[index]),
      `buffer ${index}`,
    ).toBe(true);
  });
});

/** A leak: what the optimizers of all runs share. */
const shared = { steps: 0 };

describe('the test of these tests', () => {
  /** SGD with momentum, whose memory is wherever the test wants it. */
  function momentumSgd<State>(
    init: () => State,
    velocityIn: (state: State) => Float64Array,
    listed: (state: State) => Float64Array[],
  ): Optimizer<State> {
    return {
      init,
      step(point, state, oracle) {
        const g = new Float64Array(point.length);
        oracle.gradient(point, g);
        const velocity = velocityIn(state);
        for (let i = 0; i < g.length; i++) {
          velocity[i] = 0.9 * velocity[i] + g[i];
          point[i] -= LR * velocity[i];
        }
        return true;
      },
      buffers: listed,
    };
  }

  /** A step whose length depends on how many steps anybody has taken. */
  const leaking: Optimizer<null> = {
    init: () => null,
    step(point, _, oracle) {
      const g = new Float64Array(point.length);
      oracle.gradient(point, g);
      shared.steps++;
      for (let i = 0; i < g.length; i++) point[i] -= (LR * g[i]) / Math.sqrt(shared.steps);
      return true;
    },
    buffers: () => [],
  };

  const inClosure = () => {
    const velocity = new Float64Array(START.length);
    return momentumSgd(
      () => null,
      () => velocity,
      () => [],
    );
  };
  const inState = (listed: (velocity: Float64Array) => Float64Array[]) =>
    momentumSgd(
      () => new Float64Array(START.length),
      (velocity) => velocity,
      listed,
    );

  test('memory in a closure is found out', () => {
    expect(resumes(inClosure() as Optimizer, 7)).toBe(false);
    expect(areUndisturbed(() => inClosure() as Optimizer)).toBe(false);
    expect(startsAnew(inClosure() as Optimizer)).toBe(false);
  });

  test('memory in a module is found out', () => {
    expect(resumes(leaking as Optimizer, 7)).toBe(false);
    expect(areUndisturbed(() => leaking as Optimizer)).toBe(false);
    expect(startsAnew(leaking as Optimizer)).toBe(false);
  });

  test('a buffer that is not listed is found out', () => {
    expect(buffersAreAll(inState(() => []) as Optimizer, 7)).toBe(false);
    expect(buffersAreAll(inState((velocity) => [velocity]) as Optimizer, 7)).toBe(true);
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

/** The gradient that these tests descend: another one in each coordinate's place, and noisy in the evaluation. */
function pull(at: number, evaluation: number): number {
  return 2 * at + 0.3 * at * at + Math.sin(7 * evaluation);
}

type CountingOracle = Oracle & { evaluations: number };

function oracleOf(gradient: (at: number, evaluation: number) => number, called: () => void = () => {}): CountingOracle {
  const oracle: CountingOracle = {
    lanes: 1,
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

/** Whether two runs of what `build` gives, in turns, take the paths that each takes alone. */
function areUndisturbed(build: () => Optimizer): boolean {
  const starts = [START, START.map((each) => 1 - each)];
  const alone = starts.map((start) => walk(build(), start, 40));
  const optimizer = build();
  const walkers = starts.map((start) => walker(optimizer, start));
  const inTurns = starts.map((): number[][] => []);
  for (let t = 0; t < 40; t++) for (const [run, next] of walkers.entries()) inTurns[run].push(next());
  return JSON.stringify(inTurns) === JSON.stringify(alone);
}

/** Whether a run that is handed the point and the buffers of another after as many steps goes on like that one. */
function buffersAreAll(optimizer: Optimizer, cut: number): boolean {
  const runs = [START, START.map((each) => 1 - each)].map((start) => {
    const [point, oracle] = [Float64Array.from(start), oracleOf(pull)];
    const state = optimizer.init(point);
    for (let t = 0; t < cut; t++) optimizer.step(point, state, oracle);
    return { point, state, oracle };
  });
  const [giver, taker] = runs;
  taker.point.set(giver.point);
  const given = optimizer.buffers(giver.state);
  for (const [index, buffer] of optimizer.buffers(taker.state).entries()) buffer.set(given[index]);
  const [one, other] = runs.map(({ point, state, oracle }) =>
    Array.from({ length: 40 }, () => {
      optimizer.step(point, state, oracle);
      return [...point, ...(optimizer.slow?.answer(state) ?? [])];
    }),
  );
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether, held where it started by alpha = 0 and reset at every sync, it takes the very same steps in every round. */
function startsAnew(inner: Optimizer): boolean {
  const k = 7;
  const held = lookahead.build(
    { k, alpha: new Float64Array(START.length), state: 'reset', convention: 'paper' },
    inner,
  );
  const [point, oracle] = [Float64Array.from(START), oracleOf((at) => pull(at, 0))];
  const state = held.init(point);
  const rounds = [0, 1, 2].map(() =>
    Array.from({ length: k }, () => {
      held.step(point, state, oracle);
      return Array.from(held.slow?.fast(point, state) ?? []);
    }),
  );
  return rounds.every((round) => JSON.stringify(round) === JSON.stringify(rounds[0]));
}

/** 40 steps, before one of which something is done to the state. */
function walkFrom(optimizer: Optimizer, cut: number, disturb: (state: unknown) => void): number[][] {
  const [point, oracle] = [Float64Array.from(START), oracleOf(pull)];
  const state = optimizer.init(point);
  return Array.from({ length: 40 }, (_, t) => {
    if (t === cut) disturb(state);
    optimizer.step(point, state, oracle);
    return Array.from(point);
  });
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
