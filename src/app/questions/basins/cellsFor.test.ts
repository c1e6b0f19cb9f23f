import { expect, it } from 'vitest';
import { cellsFor } from './cellsFor.ts';

const CELLS = Int16Array.from({ length: 6 * 4 }, (_, index) => index);

it('keeps all cells where there is a pixel for each', () => {
  for (const place of [
    { width: 6, height: 4 },
    { width: 60, height: 4.5 },
  ])
    expect(cellsFor(CELLS, 6, place, 1)).toEqual({ values: CELLS, columns: 6 });
  expect(cellsFor(CELLS, 6, { width: 3, height: 2 }, 2).values).toBe(CELLS);
});

it('takes the middle one of those that share a pixel', () => {
  expect(cellsFor(CELLS, 6, { width: 2, height: 4 }, 1)).toEqual({
    values: Int16Array.of(1, 4, 7, 10, 13, 16, 19, 22),
    columns: 2,
  });
  expect(cellsFor(CELLS, 6, { width: 2, height: 1 }, 1)).toEqual({ values: Int16Array.of(13, 16), columns: 2 });
  expect(cellsFor(Uint8Array.of(1, 2, 3, 4), 2, { width: 1, height: 9 }, 1).values).toEqual(Uint8Array.of(2, 4));
});
