import { expect, it } from 'vitest';
import { fewer, MOST_SPOTS, spaced, thinned } from './spots.ts';

it('a short path keeps every point', () => {
  expect([...fewer(1, 5)]).toEqual([1, 2, 3, 4, 5]);
  expect([...fewer(0, 0)]).toEqual([0]);
  expect([...fewer(1, 0)]).toEqual([]);
});

it('a long one is thinned, but not where it begins, and keeps its end', () => {
  const kept = [...fewer(0, 1_000_000)];
  expect(kept.length).toBeLessThanOrEqual(MOST_SPOTS + 1);
  expect(kept.slice(0, 2000)).toEqual(Array.from({ length: 2000 }, (_, index) => index));
  expect(kept.at(-1)).toBe(1_000_000);
  expect(kept.every((value, index) => index === 0 || value > kept[index - 1])).toBe(true);
});

it('marks keep their distance, are not too many, and the last one stays', () => {
  expect(spaced([[0, 0], [3, 0], [9, 0], [10, 0]], 8)).toEqual([[0, 0], [9, 0]]); // biome-ignore format: points
  const items = Array.from({ length: 12_345 }, (_, index) => index);
  expect(thinned(items).length).toBeLessThanOrEqual(1000);
  expect(thinned(items).at(-1)).toBe(12_344);
  expect(thinned([1, 2, 3])).toEqual([1, 2, 3]);
});
