import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { experimentOf } from '../../../test/support.ts';
import { noiseTable } from '../noise/noiseTable.ts';
import { type Comparison, comparison } from './comparison.ts';
import { complete } from './drain.ts';
import { type EnsembleRun, ensemble } from './ensemble.ts';
import { reach } from './stepsToLevel.ts';

const compare = (study: Float64Array, baseline: Float64Array, floor: number | null): Comparison =>
  complete(comparison(study, baseline, floor));

/** Losses as they come: skewed, and different under every seed. */
const losses = (seed: number, count = 64) =>
  noiseTable(seed, count, 1, 1)
    .draws.slice(0, count)
    .map((z) => Math.exp(z));

describe('a comparison', () => {
  const study = losses(1);

  test('of a run with itself is a ratio of exactly 1, or a difference of 0, and sure', () => {
    expect(compare(study, study.slice(), 0)).toMatchObject({ scale: 'ratio', value: 1, interval: [1, 1] });
    expect(compare(study, study.slice(), null)).toMatchObject({ scale: 'difference', value: 0, interval: [0, 0] });
  });

  test('finds a known factor above the floor, in every pair alike', () => {
    const floor = -78.25;
    const {
      value,
      interval,
      study: a,
      baseline: b,
    } = compare(
      study.map((loss) => floor + loss),
      study.map((loss) => floor + 4 * loss),
      floor,
    );
    expect(value).toBeCloseTo(4, 10);
    expect(interval?.[0]).toBeCloseTo(4, 10);
    expect(interval?.[1]).toBeCloseTo(4, 10);
    expect(b / a).toBeCloseTo(4, 10);
  });

  test('finds a known shift where there is no floor', () => {
    const { value, interval } = compare(
      study,
      study.map((loss) => loss + 3),
      null,
    );
    expect([value, ...(interval ?? [])].map((each) => Math.round(each * 1e10) / 1e10)).toEqual([3, 3, 3]);
  });

  test('is the same when it is made again, and in the mirror', () => {
    const baseline = losses(100);
    const one = compare(study, baseline, 0);
    expect(compare(study, baseline, 0)).toEqual(one);
    const mirrored = compare(baseline, study, 0);
    expect(mirrored.value).toBeCloseTo(1 / one.value, 12);
    expect(mirrored.interval?.[0]).toBeCloseTo(1 / (one.interval?.[1] ?? 0), 1);
  });

  test('leaves its arguments as they are', () => {
    const [a, b] = [study.slice(), losses(2)];
    compare(a, b, 0);
    expect(a).toEqual(study);
    expect(b).toEqual(losses(2));
  });

  test('of a single seed has no interval', () => {
    expect(compare(Float64Array.of(2), Float64Array.of(6), 0)).toEqual({
      study: 2,
      baseline: 6,
      scale: 'ratio',
      value: 3,
      interval: null,
    });
  });

  test.each([
    ['the study’s', [Infinity, Infinity, 1], [1, 2, 3], 0],
    ['the baseline’s', [1, 2, 3], [Infinity, Infinity, 1], Infinity],
    ['both', [Infinity, Infinity, 1], [Infinity, Infinity, 1], 1],
  ])('where most seeds of %s have diverged says so', (_, a, b, value) => {
    expect(compare(Float64Array.from(a), Float64Array.from(b), 0).value).toBe(value);
  });

  test('never gives NaN, nor a negative ratio, and its interval holds its value', () => {
    const loss = fc.oneof(fc.double({ min: 0, max: 1e12, noNaN: true }), fc.constantFrom(0, 1, Infinity, -1e-14));
    const pairs = fc.array(fc.tuple(loss, loss), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(pairs, fc.constantFrom(0, null), (drawn, floor) => {
        const { value, interval, scale } = compare(
          Float64Array.from(drawn, ([a]) => a),
          Float64Array.from(drawn, ([, b]) => b),
          floor,
        );
        const all = [value, ...(interval ?? [])];
        expect(all.every((each) => !Number.isNaN(each))).toBe(true);
        if (scale === 'ratio') expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
        if (interval !== null) expect(interval[0] <= interval[1]).toBe(true);
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  // The interval says 95 %: over many experiments of one truth it must hold that truth about so often.
  test('has an interval that holds the truth about 95 times in 100', () => {
    let held = 0;
    for (let experiment = 0; experiment < 200; experiment++) {
      const { interval } = compare(
        losses(1000 * experiment + 1),
        losses(1000 * experiment + 501).map((loss) => 3 * loss),
        0,
      );
      if (interval !== null && interval[0] <= 3 && interval[1] >= 3) held++;
    }
    expect(held).toBeGreaterThanOrEqual(182);
    expect(held).toBeLessThanOrEqual(199);
  });

  test('can pause often enough to be heard, however many seeds there are', () => {
    const many = losses(1, 5000);
    const shares = Array.from(comparison(many, many.slice().reverse(), 0));
    expect(shares.length).toBe(999);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });
});

describe('the evaluations to a level', () => {
  const reached = (text: string, floor = 0) => {
    const [study, baseline] = complete(ensemble(experimentOf(text)));
    return { study, baseline, reach: reach(study, baseline, floor) };
  };

  test('are where the median stays below it from then on', () => {
    const {
      study,
      baseline,
      reach: found,
    } = reached(
      'landscape=quadratic(condition=36,angle=28)&start=-5,1&noise=gaussian(sigma=1)&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=100&seeds=64',
    );
    expect(found?.level).toBe(1);
    expect(found?.study).toBe(lastAbove(study, 1));
    expect(found?.baseline).toBe(lastAbove(baseline, 1));
    // A baseline that dips below and comes back has not arrived.
    expect(found?.baseline).toBeGreaterThan(Array.from(baseline.fast.median).findIndex((loss) => loss < 1));
  });

  test('are null for a run that never gets there, and the level suits the other', () => {
    const { reach: found } = reached(
      'landscape=quadratic(condition=20,angle=28)&start=-4,1&run=lookahead(sgd(lr=0.107),k=5,alpha=0.5)&run=inner&steps=120',
    );
    expect(found?.baseline).toBe(null);
    expect(found?.study).toBeGreaterThan(0);
  });

  test('are nothing where both diverge, or the start is the floor', () => {
    expect(
      reached('landscape=quadratic(condition=20)&start=1,1&run=lookahead(sgd(lr=1),k=5,alpha=0.5)&run=inner&steps=120')
        .reach,
    ).toBe(null);
    expect(
      reached(
        'landscape=quadratic(condition=20)&start=0,0&run=lookahead(sgd(lr=0.01),k=5,alpha=0.5)&run=inner&steps=20',
      ).reach,
    ).toBe(null);
  });

  test('count above the floor', () => {
    const { reach: found } = reached(
      'landscape=styblinski-tang&start=-2,-2&run=lookahead(sgd(lr=0.01),k=5,alpha=0.5)&run=inner&steps=100',
      -78.33233140754282,
    );
    expect(found?.level).toBeGreaterThan(0);
    expect(found?.study).toBeGreaterThan(0);
    expect(found?.study).toBeLessThanOrEqual(100);
  });
});

/** The first evaluation from which the median stays below the level, read from the other end. */
function lastAbove({ fast, slow, slowEvaluation }: EnsembleRun, level: number): number {
  const median = Array.from((slow ?? fast).median);
  const index = median.findLastIndex((loss) => loss >= level) + 1;
  return slowEvaluation?.[index] ?? index;
}
