import { expect, it } from 'vitest';
import { rowOf } from '../../engine/studies/grid.ts';
import { planeGrid, withMargin } from './planeGrid.ts';

const WINDOW = [-2, 6, 0, 4] as const;

it('is as fine as asked for, coarser while something moves, and coarser still where each point takes long', () => {
  const cells = (detail: 'full' | 'coarse', steps: number) => planeGrid(WINDOW, detail, 48, steps).columns;
  expect(cells('full', 1e6)).toBe(256);
  expect(cells('coarse', 100)).toBe(48);
  expect(cells('coarse', 3000)).toBe(31);
  expect(cells('coarse', 1e6)).toBe(16);
});

it('has the same points with one more on every side', () => {
  const grid = planeGrid(WINDOW, 'coarse', 48, 1);
  const outer = withMargin(grid);
  const [inside, around] = [rowOf(grid, 0), rowOf(outer, 1)];
  for (let column = 0; column < grid.columns; column++) {
    expect(around[column + 1]).toBeCloseTo(inside[column], 12);
    expect(around[outer.columns + column + 1]).toBeCloseTo(inside[grid.columns + column], 12);
  }
});
