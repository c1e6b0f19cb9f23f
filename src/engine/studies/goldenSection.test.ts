import { describe, expect, test } from 'vitest';
import { goldenSection } from './goldenSection.ts';

/** Every place that is asked for, with its value, in order. */
function asked(f: (x: number) => number, low: number, high: number, evaluations: number): [x: number, y: number][] {
  const section = goldenSection(low, high, evaluations);
  const seen: [number, number][] = [];
  for (let next = section.next(); !next.done; next = section.next(f(next.value)))
    seen.push([next.value, f(next.value)]);
  return seen;
}

const lowest = (seen: readonly [number, number][]) => seen.reduce((best, each) => (each[1] < best[1] ? each : best));

describe('the golden section', () => {
  test.each([-0.9, -0.31, 0, 0.123, 0.77])('closes in on the lowest place of one valley, at %d', (at) => {
    const [x] = lowest(asked((x) => Math.abs(x - at), -1, 1, 20));
    // The stretch that is left after 20: 2 times 0.618 to the 19th.
    expect(Math.abs(x - at)).toBeLessThan(2 * 0.619 ** 19);
  });

  test('beats a grid of as many evaluations, wherever the valley lies', () => {
    const EVALUATIONS = 10;
    let [section, grid] = [0, 0];
    for (let at = 0.05; at < 1; at += 0.05) {
      const f = (x: number) => (x - at) ** 2;
      section = Math.max(section, lowest(asked(f, 0, 1, EVALUATIONS))[1]);
      const places = Array.from({ length: EVALUATIONS }, (_, index) => (index + 0.5) / EVALUATIONS);
      grid = Math.max(grid, Math.min(...places.map(f)));
    }
    expect(section).toBeLessThan(grid / 20);
  });

  test.each([0, 1, 2, 3, 10])('asks %d times when it may ask so often, inside the stretch, nowhere twice', (count) => {
    const places = asked((x) => (x - 2.2) ** 2, 2, 3, count).map(([x]) => x);
    expect(places).toHaveLength(count);
    expect(new Set(places).size).toBe(count);
    for (const x of places) expect(x > 2 && x < 3).toBe(true);
  });

  test('turns away from where it is infinitely high', () => {
    const [x] = lowest(asked((x) => (x > 0.2 ? Number.POSITIVE_INFINITY : 1 - x), 0, 1, 24));
    expect(x).toBeCloseTo(0.2, 3);
  });
});
