import { describe, expect, it, test } from 'vitest';
import { defaultsOf } from '../../../test/landscapeSupport.ts';
import { landscapes } from '../../landscapes/registry.ts';
import { countMinima } from './countMinima.ts';
import { rowOf } from './grid.ts';
import { quantile } from './quantile.ts';

const SIZE = 256;
/** Of the range of heights: what rounding and the grid make of a bent valley is less deep. */
const DEPTH = 1e-4;
/** Their lists name the minima around the global one, which are not all. */
const PARTIAL = ['ackley', 'levy13'];
/** Some of their minima are less deep than that, and count only when one looks closer. */
const SHALLOW = ['goldstein-price', 'easom'];

describe('the minima of a landscape', () => {
  test.each(landscapes)('are found on a grid as $name lists them', (landscape) => {
    const parameters = defaultsOf(landscape);
    const window = landscape.window(parameters);
    const [x0, x1, y0, y1] = window;
    const heights = new Float64Array(SIZE * SIZE);
    const grid = { window, columns: SIZE, rows: SIZE };
    for (let row = 0; row < SIZE; row++)
      landscape.values(rowOf(grid, row), heights.subarray(row * SIZE, (row + 1) * SIZE), parameters);
    const sorted = heights.filter(Number.isFinite).sort();
    const range = quantile(sorted, 0.95) - sorted[0];
    const inside = landscape.minima(parameters).filter(({ at: [x, y] }) => x > x0 && x < x1 && y > y0 && y < y1);

    const count = (depth: number) => countMinima(heights, SIZE, depth * range);
    if (PARTIAL.includes(landscape.name)) {
      expect(count(DEPTH)).toBeGreaterThanOrEqual(inside.length);
    } else if (SHALLOW.includes(landscape.name)) {
      expect(count(DEPTH)).toBeLessThan(inside.length);
      expect(count(DEPTH / 10)).toBe(inside.length);
    } else {
      expect(count(DEPTH)).toBe(inside.length);
    }
  });

  it('are in the lists that this test takes for partial or shallow', () => {
    const names = landscapes.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...PARTIAL, ...SHALLOW]));
  });
});

describe('on a small grid', () => {
  /** Rows of digits as heights, x for where there is none. */
  const count = (depth: number, ...rows: readonly string[]) => {
    const heights = Float64Array.from(rows.join(''), (digit) =>
      digit === 'x' ? Number.POSITIVE_INFINITY : Number(digit),
    );
    return countMinima(heights, rows[0].length, depth);
  };

  it('a hollow counts when one has to climb further than the depth to get to a lower one', () => {
    const two = ['9999999', '9154339', '9999999'];
    // From 3 over 5 to 1 one has to climb 2; 1 is the lowest of all.
    expect([0, 1.9, 2, 5].map((depth) => count(depth, ...two))).toEqual([2, 2, 1, 1]);
  });

  it('neighbours meet across corners, and not across the ends of a row', () => {
    expect(count(0, '99999', '91999', '99299', '99999')).toBe(1);
    expect(count(0, '99999', '91929', '99999')).toBe(2);
    expect(count(0, '9999', '9919', '9199', '9999')).toBe(1);
    expect(count(0, '99999', '99991', '19999', '99999')).toBe(0);
  });

  it('a flat ground is one minimum', () => {
    expect(count(0, '99999', '92229', '92229', '99999')).toBe(1);
  });

  it('two of the same height are two', () => {
    expect([7, 8].map((depth) => count(depth, '999999', '919919', '999999'))).toEqual([2, 1]);
  });

  it('the edge has none: a slope goes on outside', () => {
    expect(count(0, '12345', '12345', '12345')).toBe(0);
    // The one inside counts although the lowest of all is at the edge.
    expect(count(0, '99999', '99399', '99991')).toBe(1);
  });

  it('where there is no height there is nothing to cross', () => {
    expect(count(0, '9999999', '919x929', '999x999')).toBe(2);
    expect(count(8, '999x999', '919x929', '999x999')).toBe(2);
    expect(count(8, '9999999', '919x929', '9999999')).toBe(1);
    expect(count(0, 'xxx', 'xxx')).toBe(0);
  });
});
