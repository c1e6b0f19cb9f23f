import { describe, expect, it } from 'vitest';
import { bestOf, DIVERGED, sweepCell } from './sweepCell.ts';

const ends = (...losses: number[]) => losses.map((testLoss) => ({ testLoss, testAccuracy: 1 / (1 + testLoss) }));
const BASE = ends(5, 1, 9, 3, 7, 2, 8, 4);
/** Lower than the run without by a little, under every seed: far less than seeds differ among themselves. */
const LOWER = BASE.map(({ testLoss }, seed) => ({ testLoss: testLoss - 0.01 * (1 + seed), testAccuracy: 0.5 }));

describe('a cell of a sweep', () => {
  it('is decided by pairs: what seeds have in common takes no part in it', () => {
    const cell = sweepCell(5, 0.5, LOWER, BASE);
    expect(cell.difference).toBeCloseTo(-0.045, 12);
    expect(cell.low).toBeGreaterThanOrEqual(-0.08 - 1e-12);
    expect(cell.high).toBeLessThanOrEqual(-0.01 + 1e-12);
    expect(cell.low).toBeLessThan(cell.difference);
    expect(cell.high).toBeGreaterThan(cell.difference);
    expect(cell.undecided).toBe(false);
    const higher = sweepCell(5, 0.5, BASE, LOWER);
    expect([higher.difference, higher.undecided]).toEqual([-cell.difference, false]);
  });

  it('is undecided where its interval holds no difference', () => {
    const mixed = BASE.map(({ testLoss }, seed) => ({
      testLoss: testLoss + (seed % 2 === 0 ? 1 : -1),
      testAccuracy: 0,
    }));
    const cell = sweepCell(5, 0.5, mixed, BASE);
    expect(cell.low).toBeLessThan(0);
    expect(cell.high).toBeGreaterThan(0);
    expect(cell.undecided).toBe(true);
  });

  it('is undecided by fewer than six seeds, whatever they say', () => {
    expect(sweepCell(5, 0.5, LOWER.slice(0, 5), BASE.slice(0, 5)).undecided).toBe(true);
    expect(sweepCell(5, 0.5, LOWER.slice(0, 6), BASE.slice(0, 6)).undecided).toBe(false);
    const one = sweepCell(5, 0.5, LOWER.slice(0, 1), BASE.slice(0, 1));
    expect([one.difference, one.low, one.high]).toEqual([one.low, one.low, one.low]);
  });

  it('knows nothing before the first seed', () => {
    const cell = sweepCell(5, 0.5, [], []);
    for (const value of [cell.testLoss, cell.testAccuracy, cell.difference, cell.low, cell.high])
      expect(value).toBeNaN();
    expect(cell.undecided).toBe(true);
    expect(bestOf([cell])).toBeNull();
  });

  it('that diverges is infinitely worse, and infinitely better than one that does', () => {
    const worse = sweepCell(
      5,
      0.5,
      BASE.map(() => DIVERGED),
      BASE,
    );
    expect([worse.testLoss, worse.difference, worse.low, worse.diverged]).toEqual([Infinity, Infinity, Infinity, 8]);
    expect(worse.undecided).toBe(false);
    const better = sweepCell(
      5,
      0.5,
      BASE,
      BASE.map(() => DIVERGED),
    );
    expect([better.difference, better.diverged, better.baseline.diverged]).toEqual([-Infinity, 0, 8]);
    const both = sweepCell(
      5,
      0.5,
      BASE.map(() => DIVERGED),
      BASE.map(() => DIVERGED),
    );
    expect([both.difference, both.low, both.high, both.undecided]).toEqual([0, 0, 0, true]);
    const some = sweepCell(5, 0.5, [...BASE.slice(0, 7), DIVERGED], BASE);
    expect([some.testLoss, some.difference, some.diverged]).toEqual([6, 0, 1]);
  });

  it('is the best with the lowest loss, the first of equals', () => {
    const of = (...losses: number[]) => bestOf(losses.map((testLoss) => ({ testLoss })));
    expect(of(3, 1, 2, 1)).toBe(1);
    expect(of(Infinity, NaN, 4)).toBe(2);
    expect(of(Infinity, Infinity)).toBeNull();
  });
});
