import { describe, expect, test } from 'vitest';
import { panesOf } from './panes.ts';

describe.each([200, 317, 420, 658, 1500])('panes on %s pixels', (width) => {
  test.each([1, 2, 3, 4])('are squares beside and below each other, all of them within: %s', (count) => {
    const { side, places, height } = panesOf({ count, width, least: 120, beneath: 30 });
    expect(places).toHaveLength(count);
    if (width >= 132) expect(side).toBeGreaterThanOrEqual(120);
    for (const { left, top } of places) {
      expect(left).toBeGreaterThan(0);
      expect(left + side).toBeLessThan(width);
      expect(top + side + 30).toBeLessThanOrEqual(height);
    }
    for (const [index, a] of places.entries())
      for (const b of places.slice(index + 1))
        expect(a.left + side < b.left || b.left + side < a.left || a.top + side + 30 <= b.top).toBe(true);
  });

  test('fill their rows as evenly as they can', () => {
    const { places } = panesOf({ count: 4, width, least: 120, beneath: 30 });
    const last = Math.max(...places.map(({ top }) => top));
    const first = Math.min(...places.map(({ top }) => top));
    const inRow = (row: number) => places.filter(({ top }) => top === row).length;
    expect(inRow(last)).toBe(inRow(first));
  });
});
