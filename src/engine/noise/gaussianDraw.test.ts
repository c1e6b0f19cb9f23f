import { describe, expect, test } from 'vitest';
import { gaussianDraw } from './gaussianDraw.ts';
import { noiseTable, rowOf } from './noiseTable.ts';

// Two million draws against the normal distribution. The seeds are fixed, so a test that passes passes always; the
// bounds are 4.5 standard deviations of what true draws would show, which leaves little room for a wrong generator.
const SEEDS = 1000;
const EVALUATIONS = 1000;
const N = 2 * SEEDS * EVALUATIONS;
const SIGMAS = 4.5;

const { draws } = noiseTable(1, SEEDS, 1, EVALUATIONS);

describe('two million draws', () => {
  test.each([
    ['mean', (z: number) => z, 0, 1],
    ['variance', (z: number) => z ** 2, 1, 2],
    ['skewness', (z: number) => z ** 3, 0, 15],
    ['kurtosis', (z: number) => z ** 4, 3, 96],
    ['sixth moment', (z: number) => z ** 6, 15, 10395 - 225],
  ])('have the %s of a standard Gaussian', (_, power, expected, variance) => {
    let sum = 0;
    for (const z of draws) sum += power(z);
    expect(Math.abs(sum / N - expected)).toBeLessThan(SIGMAS * Math.sqrt(variance / N));
  });

  // 3.4426 is where the ziggurat ends and its tail begins.
  test.each([0.5, 1, 2, 3, 3.4426198, 4, 4.5])('go beyond %d as often on either side', (bound) => {
    const p = 1 - cumulative(bound);
    for (const sign of [1, -1]) {
      let beyond = 0;
      for (const z of draws) if (sign * z > bound) beyond++;
      expect(Math.abs(beyond - N * p)).toBeLessThan(SIGMAS * Math.sqrt(N * p * (1 - p)));
    }
  });

  test('pass a chi-square test over 400 cells', () => {
    const [from, width, cells] = [-4, 0.02, 400];
    const seen = new Float64Array(cells + 2);
    for (const z of draws) seen[Math.min(cells + 1, Math.max(0, Math.floor((z - from) / width) + 1))]++;
    let chiSquare = 0;
    seen.forEach((count, cell) => {
      const low = cell === 0 ? 0 : cumulative(from + (cell - 1) * width);
      const high = cell === cells + 1 ? 1 : cumulative(from + cell * width);
      const expected = N * (high - low);
      chiSquare += (count - expected) ** 2 / expected;
    });
    // Its mean is the degrees of freedom, its variance twice that; too good a fit is suspicious, too.
    const freedom = cells + 1;
    expect(Math.abs(chiSquare - freedom)).toBeLessThan(SIGMAS * Math.sqrt(2 * freedom));
  });

  test('are not correlated between coordinates, evaluations or seeds, nor are their squares', () => {
    const at = (evaluation: number, coordinate: number, lane: number) => (2 * evaluation + coordinate) * SEEDS + lane;
    const pairs: [string, number, number][] = [
      ['x with y', at(0, 0, 0), at(0, 1, 0)],
      ['an evaluation with the next', at(0, 0, 0), at(1, 0, 0)],
      ['a seed with the next', at(0, 0, 0), at(0, 0, 1)],
      ['a seed with the next evaluation of its predecessor', at(0, 0, 1), at(1, 0, 0)],
    ];
    for (const [name, a, b] of pairs) {
      let products = 0;
      let squares = 0;
      let count = 0;
      for (let evaluation = 0; evaluation < EVALUATIONS - 1; evaluation++) {
        for (let lane = 0; lane < SEEDS - 1; lane++, count++) {
          const here = at(evaluation, 0, lane);
          const [p, q] = [draws[here + a], draws[here + b]];
          products += p * q;
          squares += (p * p - 1) * (q * q - 1);
        }
      }
      expect(Math.abs(products / count), name).toBeLessThan(SIGMAS / Math.sqrt(count));
      expect(Math.abs(squares / count), `${name}, squared`).toBeLessThan((SIGMAS * 2) / Math.sqrt(count));
    }
  });
});

describe('a draw', () => {
  test('depends on its seed, evaluation and coordinate alone, not on the table or the order', () => {
    const table = noiseTable(5, 4, 10, 6);
    for (const [firstSeed, lanes, first, count] of [
      [6, 1, 12, 1],
      [5, 3, 14, 2],
      [8, 1, 10, 6],
    ]) {
      const other = noiseTable(firstSeed, lanes, first, count);
      for (let evaluation = first; evaluation < first + count; evaluation++) {
        for (let lane = 0; lane < lanes; lane++) {
          const mine = other.draws.subarray(rowOf(other, evaluation));
          const theirs = table.draws.subarray(rowOf(table, evaluation));
          const shifted = firstSeed - 5 + lane;
          expect([mine[lane], mine[lanes + lane]]).toEqual([theirs[shifted], theirs[4 + shifted]]);
        }
      }
    }
    const backwards = [5, 4, 3, 2, 1].map((evaluation) => gaussianDraw(9, evaluation, 1));
    expect(backwards.reverse()).toEqual([1, 2, 3, 4, 5].map((evaluation) => gaussianDraw(9, evaluation, 1)));
  });

  test('never comes twice', () => {
    const some = draws.subarray(0, 200_000);
    expect(new Set(some).size).toBe(some.length);
  });

  // A published link shows these very draws: whoever changes one changes what every link shows.
  test('is pinned', () => {
    const pinned = [1, 2, 3].map((evaluation) => [gaussianDraw(1, evaluation, 0), gaussianDraw(1, evaluation, 1)]);
    expect(pinned).toMatchInlineSnapshot(`
      [
        [
          -2.0516843639848794,
          0.4406762680760767,
        ],
        [
          0.15664322961518204,
          -0.7476182366661986,
        ],
        [
          0.31158519982210375,
          -1.3949419785297068,
        ],
      ]
    `);
    expect(gaussianDraw(1_000_100_000, 1_000_000, 0)).toMatchInlineSnapshot(`0.46312089017571734`);
  });
});

/** The normal distribution function, by the series for erf where it converges fast and the continued fraction beyond. */
function cumulative(x: number): number {
  if (x < 0) return 1 - cumulative(-x);
  const density = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
  if (x < 3) {
    let [term, sum] = [x, x];
    for (let n = 3; term > 1e-17 * sum; n += 2) sum += term *= (x * x) / n;
    return 0.5 + density * sum;
  }
  let fraction = x;
  for (let n = 100; n > 0; n--) fraction = x + n / fraction;
  return 1 - density / fraction;
}
