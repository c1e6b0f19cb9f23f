import { expect, it } from 'vitest';
import { countMinima, depthThatCounts } from './countMinima.ts';

it('is a ten-thousandth of the range, whatever the highest twentieth and what has no height', () => {
  const heights = Float64Array.from({ length: 101 }, (_, index) => index);
  expect(depthThatCounts(heights)).toBeCloseTo(95e-4, 12);
  heights.set([1e9, Number.POSITIVE_INFINITY, 1e12], 96);
  expect(depthThatCounts(heights)).toBeGreaterThan(90e-4);
  expect(depthThatCounts(heights)).toBeLessThan(1.1e5);
  expect(depthThatCounts(Float64Array.of(Number.POSITIVE_INFINITY))).toBe(0);
});

it('lets a real dent count, and not the rounding of a valley', () => {
  const dent = (depth: number) =>
    Float64Array.from({ length: 81 }, (_, cell) => {
      const [column, row] = [(cell % 9) - 4, Math.floor(cell / 9) - 4];
      return column ** 2 + row ** 2 - (column === 2 && row === 2 ? 6 + depth : 0);
    });
  for (const [depth, minima] of [
    [1, 2],
    [1e-6, 1],
  ]) {
    const heights = dent(depth);
    expect(countMinima(heights, 9, depthThatCounts(heights))).toBe(minima);
  }
});
