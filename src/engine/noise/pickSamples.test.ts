import { describe, expect, test } from 'vitest';
import { pickSamples } from './pickSamples.ts';

const SIGMAS = 4.5;

function picked(seed: number, evaluation: number, count: number, size: number): number[] {
  const out = new Uint16Array(size);
  pickSamples(seed, evaluation, count, size, out, 0);
  return Array.from(out);
}

describe.each([
  [32, 1],
  [32, 8],
  [32, 31],
  [5, 3],
  [7, 7],
  [65_536, 4],
])('out of %d samples %d', (count, size) => {
  test('are picked once each, in ascending order', () => {
    for (let evaluation = 1; evaluation <= 500; evaluation++) {
      const picks = picked(3, evaluation, count, size);
      expect(picks.every((pick, i) => pick < count && (i === 0 || pick > picks[i - 1]))).toBe(true);
    }
  });
});

test('every subset comes equally often', () => {
  const seen = new Map<string, number>();
  const draws = 40_000;
  for (let evaluation = 1; evaluation <= draws; evaluation++) {
    const subset = picked(1, evaluation, 6, 3).join();
    seen.set(subset, (seen.get(subset) ?? 0) + 1);
  }
  expect(seen.size).toBe(20);
  const expected = draws / 20;
  const chiSquare = [...seen.values()].reduce((sum, each) => sum + (each - expected) ** 2 / expected, 0);
  expect(Math.abs(chiSquare - 19)).toBeLessThan(SIGMAS * Math.sqrt(2 * 19));
});

test('two evaluations, or two seeds, share as many samples as chance lets them', () => {
  const draws = 20_000;
  const [count, size] = [32, 8];
  // Hypergeometric: 8 of 32, 8 marked.
  const mean = (size * size) / count;
  const variance = (mean * (1 - size / count) * (count - size)) / (count - 1);
  for (const [seedApart, evaluationApart] of [
    [0, 1],
    [1, 0],
    [1, 1],
  ]) {
    let common = 0;
    for (let evaluation = 1; evaluation <= draws; evaluation++) {
      const other = new Set(picked(7 + seedApart, evaluation + evaluationApart, count, size));
      common += picked(7, evaluation, count, size).filter((pick) => other.has(pick)).length;
    }
    expect(Math.abs(common / draws - mean)).toBeLessThan(SIGMAS * Math.sqrt(variance / draws));
  }
});

test('writes nothing beside its place', () => {
  const out = new Uint16Array(9).fill(99);
  pickSamples(1, 1, 32, 4, out, 3);
  expect([...out.slice(0, 3), ...out.slice(7)]).toEqual([99, 99, 99, 99, 99]);
  expect(Array.from(out.slice(3, 7))).toEqual(picked(1, 1, 32, 4));
});

// A published link shows these very minibatches: whoever changes one changes what every link shows.
test('is pinned', () => {
  expect(picked(1, 1, 32, 8)).toMatchInlineSnapshot(`
    [
      2,
      6,
      7,
      11,
      14,
      23,
      24,
      30,
    ]
  `);
  expect(picked(1_000_100_000, 1_000_000, 32, 3)).toMatchInlineSnapshot(`
    [
      12,
      26,
      29,
    ]
  `);
});
