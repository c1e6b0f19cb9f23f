import { describe, expect, test } from 'vitest';
import { gaussianDraw } from './gaussianDraw.ts';
import { noiseTable } from './noiseTable.ts';
import { studentDraw } from './studentDraw.ts';

// A hundred thousand draws for each number of degrees of freedom against the exact distribution; fixed seeds, bounds of
// 4.5 standard deviations.
const SEEDS = 250;
const EVALUATIONS = 200;
const N = 2 * SEEDS * EVALUATIONS;
const SIGMAS = 4.5;
const FREEDOMS = [1, 2, 3, 4, 5, 10, 29, 30];

const tableOf = (df: number) =>
  noiseTable(1, SEEDS, 1, EVALUATIONS, (seed, evaluation, coordinate) => studentDraw(df, seed, evaluation, coordinate))
    .draws;

test.each([
  [1, 12.706],
  [3, 3.182],
  [4, 2.776],
  [30, 2.042],
])('the distribution that this test measures by has the published 97.5 %% quantile for df = %d', (df, quantile) => {
  expect(cumulative(df, quantile)).toBeCloseTo(0.975, 4);
  expect(cumulative(df, -quantile)).toBeCloseTo(0.025, 4);
});

describe.each(FREEDOMS)('%d degrees of freedom', (df) => {
  const draws = tableOf(df);
  const u = draws.map((t) => cumulative(df, t));

  test('spread the draws as the exact distribution does, over 200 quantiles', () => {
    expect(unevenness(u)).toBeLessThan(SIGMAS);
    expect(draws.every(Number.isFinite)).toBe(true);
  });

  test('would be told from one more or one less, or from slightly too strong a noise', () => {
    if (df <= 5) {
      expect(unevenness(draws.map((t) => cumulative(df + 1, t)))).toBeGreaterThan(SIGMAS);
      expect(unevenness(draws.map((t) => cumulative(Math.max(1, df - 1) + (df === 1 ? 2 : 0), t)))).toBeGreaterThan(
        SIGMAS,
      );
    }
    expect(unevenness(draws.map((t) => cumulative(df, 1.05 * t)))).toBeGreaterThan(SIGMAS);
  });

  test('go far out as often on either side', () => {
    for (const share of [0.01, 0.001]) {
      for (const out of [(each: number) => each < share, (each: number) => each > 1 - share]) {
        const beyond = u.filter(out).length;
        expect(Math.abs(beyond - N * share)).toBeLessThan(SIGMAS * Math.sqrt(N * share * (1 - share)));
      }
    }
  });

  test('leave coordinates, evaluations and seeds uncorrelated, and their sizes, too', () => {
    for (const apart of [SEEDS, 2 * SEEDS, 1]) {
      let products = 0;
      let sizes = 0;
      const count = N - apart;
      for (let i = 0; i < count; i++) {
        const [p, q] = [u[i] - 0.5, u[i + apart] - 0.5];
        products += p * q;
        sizes += (p * p - 1 / 12) * (q * q - 1 / 12);
      }
      expect(Math.abs(products / count) / (1 / 12)).toBeLessThan(SIGMAS / Math.sqrt(count));
      expect(Math.abs(sizes / count) / (1 / 180)).toBeLessThan(SIGMAS / Math.sqrt(count));
    }
  });
});

test('with many degrees of freedom it is nearly the Gaussian draw of the same place', () => {
  for (let evaluation = 1; evaluation < 200; evaluation++) {
    const [t, z] = [studentDraw(30, 4, evaluation, 1), gaussianDraw(4, evaluation, 1)];
    expect(Math.sign(t)).toBe(Math.sign(z));
    expect(Math.abs(t / z - 1)).toBeLessThan(0.7);
  }
});

// A published link shows these very draws: whoever changes one changes what every link shows.
test('is pinned', () => {
  expect([1, 2, 3].map((evaluation) => studentDraw(3, 1, evaluation, 0))).toMatchInlineSnapshot(`
    [
      -3.13986434678174,
      0.13699638983749826,
      0.20859003388801695,
    ]
  `);
  expect(studentDraw(30, 1_000_100_000, 1_000_000, 1)).toMatchInlineSnapshot(`0.27899448032781654`);
});

/** How far a chi-square test over 200 equal cells is from its mean, in standard deviations. */
function unevenness(u: Float64Array): number {
  const cells = 200;
  const seen = new Float64Array(cells);
  for (const each of u) seen[Math.min(cells - 1, Math.floor(each * cells))]++;
  const expected = u.length / cells;
  const chiSquare = seen.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return Math.abs(chiSquare - (cells - 1)) / Math.sqrt(2 * (cells - 1));
}

/** Student's distribution function for whole degrees of freedom (Abramowitz & Stegun 1964, 26.7.3 and 26.7.4). */
function cumulative(df: number, t: number): number {
  const angle = Math.atan(t / Math.sqrt(df));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const odd = df % 2 === 1;
  let [term, sum] = [odd ? cosine : 1, 0];
  for (let power = odd ? 1 : 0; power <= df - 2; power += 2) {
    sum += term;
    term *= ((power + 1) / (power + 2)) * cosine * cosine;
  }
  const inside = odd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
  return 0.5 + inside / 2;
}
