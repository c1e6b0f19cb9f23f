import { expect, it } from 'vitest';
import { type Box, nextIn } from './grid.ts';

/** Two shelves of cards, 100 wide and 80 high: 0 1 2 / 3 and, below a heading, 4 5. */
const BOXES: readonly Box[] = [
  [0, 0],
  [110, 0],
  [220, 0],
  [0, 90],
  [0, 200],
  [110, 200],
].map(([left, top]) => ({ left, top, width: 100, height: 80 }));

it.each([
  [0, 'ArrowRight', 1],
  [2, 'ArrowRight', 3],
  [5, 'ArrowRight', null],
  [3, 'ArrowLeft', 2],
  [0, 'ArrowLeft', null],
  [0, 'ArrowDown', 3],
  [2, 'ArrowDown', 3],
  [3, 'ArrowDown', 4],
  [5, 'ArrowDown', null],
  [5, 'ArrowUp', 3],
  [3, 'ArrowUp', 0],
  [1, 'ArrowUp', null],
  [4, 'Home', 0],
  [1, 'End', 5],
  [1, 'a', null],
])('from card %i %s leads to %s', (from, key, to) => {
  expect(nextIn(BOXES, from, key)).toBe(to);
});

it('a row counts as one where its cards differ in height', () => {
  const uneven = [
    { left: 0, top: 0, width: 100, height: 80 },
    { left: 110, top: 0, width: 100, height: 120 },
    { left: 110, top: 130, width: 100, height: 80 },
  ];
  expect(nextIn(uneven, 0, 'ArrowDown')).toBe(2);
});
