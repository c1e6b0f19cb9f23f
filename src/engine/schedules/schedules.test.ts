import { describe, expect, test } from 'vitest';
import { experimentOf } from '../../../test/support.ts';
import { defaultValues } from '../experiment/readValues.ts';
import { objectiveOf } from '../objective.ts';
import { complete } from '../studies/drain.ts';
import { trajectories } from '../studies/trajectory.ts';
import { scheduleKinds } from './registry.ts';

/** The factors of steps 1 to 100, by the formulas of PyTorch's documentation. */
const EXPECTED: Readonly<Record<string, (t: number) => number>> = {
  constant: () => 1,
  'step(stepSize=30,gamma=0.5)': (t) => 0.5 ** Math.floor((t - 1) / 30),
  'cosine(final=0.1)': (t) => 0.1 + 0.45 * (1 + Math.cos((Math.PI * (t - 1)) / 100)),
  'warmup(warmupSteps=20)': (t) => Math.min(1, t / 20),
  'inverse-time(halfLife=10)': (t) => 1 / (1 + (t - 1) / 10),
};

function factors(text: string): number[] {
  const { schedule } = objectiveOf(experimentOf(`landscape=beale&schedule=${text}&steps=100`));
  return Array.from({ length: 100 }, (_, index) => schedule?.(index + 1) ?? 1);
}

describe('a schedule', () => {
  test('every one of the registry is expected here', () => {
    expect(Object.keys(EXPECTED).map((text) => text.split('(')[0])).toEqual(scheduleKinds.map(({ name }) => name));
  });

  test.each(Object.entries(EXPECTED))('%s multiplies as documented', (text, expected) => {
    for (const [index, factor] of factors(text).entries()) expect(factor).toBeCloseTo(expected(index + 1), 13);
  });

  test.each(scheduleKinds.map((kind) => [kind.name, kind] as const))(
    '%s stays between 0 and 1 at the ends of its ranges',
    (_, kind) => {
      const values = defaultValues(kind.parameters, {});
      const rows = kind.parameters.flatMap((row) =>
        row.type === 'number' ? [row.allowed.min, row.allowed.max].map((end) => ({ ...values, [row.name]: end })) : [],
      );
      for (const each of [values, ...rows]) {
        for (const t of [1, 2, 500, 1_000_000]) {
          const factor = kind.factor(t, 1_000_000, each);
          expect(factor).toBeGreaterThanOrEqual(0);
          expect(factor).toBeLessThanOrEqual(1);
        }
      }
    },
  );
});

describe('the learning rates of a run follow it', () => {
  const LAND = 'landscape=quadratic(condition=10)&start=3,2&steps=40';
  const path = (run: string, schedule: string) =>
    complete(trajectories(experimentOf(`${LAND}&run=${run}&schedule=${schedule}`), 1))[0];

  test('step by step, as if each step had been given its own', () => {
    const { fast } = path('sgd(lr=0.1)', 'inverse-time(halfLife=5)');
    let x = 3;
    for (let t = 1; t <= 40; t++) {
      x -= (0.1 / (1 + (t - 1) / 5)) * x;
      expect(fast.x[t]).toBeCloseTo(x, 13);
    }
  });

  test('through wrappers, whose reset does not start it anew', () => {
    const reset = path('lookahead(sgd(lr=0.1),k=4,alpha=1,state=reset)', 'cosine');
    expect(reset.fast).toEqual(path('sgd(lr=0.1)', 'cosine').fast);
  });

  test('and stand still where it is nothing', () => {
    const { fast } = path('adam(lr=0.1)', 'step(stepSize=10,gamma=0)');
    expect(fast.x[40]).toBe(fast.x[10]);
    expect(fast.x[10]).not.toBe(fast.x[9]);
  });
});
