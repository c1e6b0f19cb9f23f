import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mean, quantile } from './quantile.ts';

const of = (values: number[], fraction: number) => quantile(Float64Array.from(values), fraction);

describe('quantile', () => {
  test.each([
    [[7], 0.1, 7],
    [[1, 2], 0.5, 1.5],
    [[1, 2, 3], 0.5, 2],
    [[0, 10], 0.1, 1],
    [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9],
    [[1, 2, 3, Infinity], 0.5, 2.5],
    [[1, 2, Infinity, Infinity], 0.5, Infinity],
    [[1, Infinity, Infinity], 0.5, Infinity],
    [[1, 2, Infinity], 0.5, 2],
    [[Infinity, Infinity], 0.9, Infinity],
    [[-Infinity, 3], 0.25, -Infinity],
    [[-Infinity, Infinity], 0.75, -Infinity],
  ])('of %j at %d is %d', (sorted, fraction, expected) => {
    expect(of(sorted, fraction)).toBeCloseTo(expected, 12);
  });

  test('is a number between the least and the greatest, rising with the fraction, whatever is infinite', () => {
    const values = fc.array(
      fc.oneof(fc.double({ min: -1e100, max: 1e100, noNaN: true }), fc.constantFrom(Infinity, -Infinity)),
      { minLength: 1 },
    );
    const fraction = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, fraction, fraction, (drawn, p, q) => {
        const sorted = Float64Array.from(drawn).sort();
        const [low, high] = [quantile(sorted, Math.min(p, q)), quantile(sorted, Math.max(p, q))];
        const ascending = [sorted[0], low, high, sorted[sorted.length - 1]];
        const scale = Math.max(...sorted.map(Math.abs).filter(Number.isFinite));
        for (let i = 1; i < 4; i++) {
          const [a, b] = [ascending[i - 1], ascending[i]];
          // To within rounding; NaN is never.
          expect(a <= b || a - b <= 1e-14 * scale).toBe(true);
        }
      }),
    );
  });
});

test('a mean with a diverged seed is infinite', () => {
  expect(mean(Float64Array.of(1, 2, 6))).toBe(3);
  expect(mean(Float64Array.of(1, Infinity))).toBe(Infinity);
});
