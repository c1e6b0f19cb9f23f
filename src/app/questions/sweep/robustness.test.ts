import { describe, expect, it } from 'vitest';
import { robustness, stretches } from './robustness.ts';

const INF = Number.POSITIVE_INFINITY;
const starts = [5, 5, 5, 5, 5, 5];

describe('the range in which a loss stays within ten times its best', () => {
  it('is the stretch around the best, its ends included', () => {
    const { best, good } = robustness('final', [200, 10, 1, 9, 11, 300], 0, starts);
    expect(best).toBe(2);
    expect(good).toEqual({ from: 1, to: 3 });
  });

  it('ends at a gap, however good it is beyond', () => {
    expect(robustness('area', [2, 50, 1, 50, 2, 2], 0, starts).good).toEqual({ from: 2, to: 2 });
  });

  it('does not go on where half of the seeds diverge', () => {
    const { good, failing } = robustness('final', [3, 1, 2, INF, INF, INF], 0, starts);
    expect(good).toEqual({ from: 0, to: 2 });
    expect(failing).toEqual({ type: 'above', index: 2 });
  });

  it('is nowhere where everything diverges, and there is no best', () => {
    const all = robustness('final', [INF, INF, INF], 0, starts);
    expect(all).toEqual({ best: null, good: null, failing: { type: 'everywhere' } });
  });
});

it('takes twice the fewest steps as good, and a level never reached as a failure', () => {
  const { best, good, failing } = robustness('reach', [INF, 80, 40, 50, 81, INF], 0, starts);
  expect(best).toBe(2);
  expect(good).toEqual({ from: 1, to: 3 });
  expect(failing).toEqual({ type: 'in places' });
});

it('measures losses without a floor against their start, in the longest stretch', () => {
  const { best, good } = robustness('final', [4, 6, -3, -8, 4.9, 5], null, starts);
  expect(best).toBe(3);
  expect(good).toEqual({ from: 2, to: 4 });
});

it('looks for the longest stretch in which no seed diverges, and for where more than half do', () => {
  const { good, failing } = robustness('diverged', [0.1, 0, 0, 0.02, 0, 0.7], null, starts);
  expect(good).toEqual({ from: 1, to: 2 });
  expect(failing).toEqual({ type: 'above', index: 4 });
});

it('tells a failure at small values from one at large values', () => {
  expect(robustness('reach', [INF, INF, 3], 0, starts).failing).toEqual({ type: 'below', index: 2 });
  expect(robustness('reach', [3, 3, INF], 0, starts).failing).toEqual({ type: 'above', index: 1 });
  expect(robustness('reach', [3, 3, 3], 0, starts).failing).toEqual({ type: 'nowhere' });
});

it('finds all stretches in order', () => {
  expect(stretches([true, false, true, true, false, true])).toEqual([
    { from: 0, to: 0 },
    { from: 2, to: 3 },
    { from: 5, to: 5 },
  ]);
  expect(stretches([false, false])).toEqual([]);
});
