import { describe, expect, it } from 'vitest';
import { bestOf, cellAt, cellsOf, sharesOf, standing, strength, unitOf } from './cells.ts';
import { mapGeometry } from './mapGeometry.ts';
import type { KAlphaMap } from './mapInquiry.ts';
import { cellInWords, figuresInWords, mapInWords } from './mapInWords.ts';

/** Two columns of two cells: clearly lower, undecided; exactly the same, diverged. */
const map: KAlphaMap = {
  ks: [1, 5],
  alphas: [0.5, 1],
  seeds: 64,
  metric: 'final',
  scale: 'ratio',
  level: null,
  columns: [0, 1],
  study: Float64Array.of(0.01, 0.02, 0.04, Number.POSITIVE_INFINITY),
  baseline: Float64Array.of(0.04, 0.03, 0.04, 0.04),
  value: Float64Array.of(4, 1.5, 1, 0),
  low: Float64Array.of(3, 0.8, 1, 0),
  high: Float64Array.of(5, 2.5, 1, 0),
  diverged: Float64Array.of(0, 0, 0, 1),
};

describe('the cells of a map', () => {
  it('stand as their intervals say', () => {
    expect(cellsOf(map).map((cell) => standing(cell, 'ratio'))).toEqual(['better', 'undecided', 'same', 'worse']);
    expect(sharesOf(map)).toEqual({ better: 0.25, worse: 0.25, same: 0.25, undecided: 0.25 });
  });

  it('the best is the one furthest below, among those that are decided', () => {
    expect(bestOf(map)).toMatchObject({ k: 1, alpha: 0.5, value: 4 });
    expect(bestOf({ ...map, value: Float64Array.of(4, 9, 1, 0) })).toMatchObject({ k: 1, alpha: 0.5 });
    expect(bestOf({ ...map, low: Float64Array.of(0.5, 0.5, 1, 0) })).toBeNull();
  });

  it('the nearest one stands for a setting between them', () => {
    expect(cellAt(map, { k: 4, alpha: 0.8 })).toMatchObject({ k: 5, alpha: 1 });
    expect(cellAt(map, { k: 2, alpha: 0 })).toMatchObject({ k: 1, alpha: 0.5 });
  });

  it('are coloured to a factor of ten either way, differences by what is usual', () => {
    const cells = cellsOf({ ...map, value: Float64Array.of(1e5, 10, Math.sqrt(10), 0) });
    expect(cells.map((cell) => strength(cell, 'ratio', 1))).toEqual([1, 1, 0.5, -1]);
    const differences = { ...map, scale: 'difference', value: Float64Array.of(2, -4, 0, 4) } as const;
    expect(cellsOf(differences).map((cell) => strength(cell, 'difference', unitOf(differences)))).toEqual([
      0.5, -1, 0, 1,
    ]);
  });
});

describe('in words', () => {
  it('a cell says how much, how sure, or what happened', () => {
    expect(cellsOf(map).map((cell) => cellInWords(cell, map))).toEqual([
      '4× lower (3 to 5)',
      'undecided (0.8× to 2.5× lower)',
      'exactly the same',
      'diverges',
    ]);
    const higher = {
      ...map,
      value: Float64Array.of(0.25, 1, 1, 1),
      low: Float64Array.of(0.2, 1, 1, 1),
      high: Float64Array.of(0.5, 1, 1, 1),
    };
    expect(cellInWords(cellsOf(higher)[0], higher)).toBe('4× higher (2 to 5)');
    const later = { ...higher, metric: 'reach' } as const;
    expect(cellInWords(cellsOf(later)[0], later)).toBe('4× later (2 to 5)');
    expect(figuresInWords(cellsOf(map)[3], map)).toBe('diverged against 0.040');
  });

  it('the whole map says the best and the shares', () => {
    expect(mapInWords(map)).toBe(
      'Best here: k = 1, α = 0.5, 4× lower (3 to 5). Of all settings 25 % do better than without Lookahead, 25 % worse, 25 % cannot be told.',
    );
    expect(mapInWords({ ...map, low: Float64Array.of(0.5, 0.5, 1, 0) })).toContain('No setting here is lower than');
  });
});

describe('the geometry of the map', () => {
  it('leads from a setting to its pixel and back, and from anywhere to a setting', () => {
    const { toX, toY, settingAt } = mapGeometry(320, 250);
    for (const k of [1, 5, 32])
      for (const alpha of [1 / 32, 0.5, 1]) expect(settingAt(toX(k), toY(alpha))).toEqual({ k, alpha });
    expect(settingAt(-50, -50)).toEqual({ k: 1, alpha: 1 });
    expect(settingAt(1000, 1000)).toEqual({ k: 32, alpha: 1 / 32 });
    expect(toX(100)).toBe(toX(32.5));
  });
});
