import { expect, test } from 'vitest';
import { minesOf, WHOLE_STUDY } from './part.ts';

const LENGTHS = [0, 1, 7, 8, 100];

test('the whole study has every item, in order', () => {
  expect(minesOf(4, WHOLE_STUDY)).toEqual([0, 1, 2, 3]);
});

test('parts are interleaved', () => {
  expect([0, 1, 2].map((index) => minesOf(7, { index, count: 3 }))).toEqual([
    [0, 3, 6],
    [1, 4],
    [2, 5],
  ]);
});

test.each(LENGTHS)('of %i items each belongs to one part', (length) => {
  for (let count = 1; count <= 8; count++) {
    const parts = Array.from({ length: count }, (_, index) => ({ index, count }));
    const items = parts.flatMap((part) => minesOf(length, part));
    expect(items.toSorted((a, b) => a - b)).toEqual(minesOf(length, WHOLE_STUDY));
  }
});
