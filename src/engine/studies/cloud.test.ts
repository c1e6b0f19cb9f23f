import { describe, expect, it } from 'vitest';
import { experimentOf } from '../../../test/support.ts';
import { cloud, cloudSeeds, spreadOf } from './cloud.ts';
import { complete } from './drain.ts';
import { trajectories } from './trajectory.ts';

function cloudOf(text: string) {
  const found = complete(cloud(experimentOf(text)));
  if (found === null) throw new Error('there is no cloud');
  return found;
}

const ravine = 'landscape=quadratic(condition=36,angle=28)&start=-5,1&noise=gaussian(sigma=1)';
/** The noise is so strong that some seeds diverge, of the second run more than of the first. */
const divergent =
  'landscape=beale&start=1,1.5&noise=gaussian(sigma=0.5)&run=lookahead(sgd(lr=0.012,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=120&seeds=20';

describe('a cloud', () => {
  it.each([
    `${ravine}&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=93&seeds=12&seed=7`,
    `${ravine}&run=lookahead(lookahead(adam(lr=0.1),k=2),k=3,convention=lazy)&run=ema(sgd(lr=0.01))&run=sgd(lr=0.01)&steps=1203&seeds=3`,
    'landscape=logistic&noise=minibatch(size=4)&run=lookahead(sgd(lr=0.2))&run=inner&steps=40&seeds=9',
    'landscape=saddle&noise=gaussian(sigma=1)&run=lookahead(sgd(lr=9),k=50)&run=inner&steps=40&seeds=4',
    divergent,
  ])('is where each seed is alone, as near as float32 tells: %s', (text) => {
    const experiment = experimentOf(text);
    const { seeds, runs } = cloudOf(text);
    expect(seeds).toBe(experiment.seeds);
    for (let seed = 0; seed < seeds; seed++) {
      complete(trajectories(experiment, experiment.seed + seed)).forEach(({ fast, slow }, index) => {
        const run = runs[index];
        // A path ends where it diverges; there and from there on the cloud has no point.
        const expected = (values: Float64Array, length: number) =>
          Array.from({ length }, (_, at) => (at < values.length ? Math.fround(values[at]) : Number.NaN));
        const column = (rows: Float32Array, offset: number) =>
          Array.from({ length: rows.length / (2 * seeds) }, (_, row) => rows[2 * seeds * row + offset]);
        expect(column(run.fast, seed)).toEqual(expected(fast.x, experiment.steps + 1));
        expect(column(run.fast, seeds + seed)).toEqual(expected(fast.y, experiment.steps + 1));
        if (slow === null || run.slow === null || run.slowEvaluation === null) {
          expect([slow, run.slow, run.slowEvaluation]).toEqual([null, null, null]);
          return;
        }
        expect(column(run.slow, seed)).toEqual(expected(slow.x, run.slowEvaluation.length));
        expect(column(run.slow, seeds + seed)).toEqual(expected(slow.y, run.slowEvaluation.length));
        expect(run.slowEvaluation.subarray(0, slow.evaluation.length)).toEqual(slow.evaluation);
      });
    }
  });

  it('has met seeds that diverge and seeds that do not in the test above', () => {
    const { runs, seeds } = cloudOf(divergent);
    const ends = runs.map(({ fast }) => Array.from(fast.subarray(-2 * seeds, -seeds), Number.isNaN));
    expect(new Set(ends.flat())).toEqual(new Set([true, false]));
  });

  it('there is none where nothing is random, nor where it would be too large', () => {
    expect(complete(cloud(experimentOf('landscape=beale&run=sgd(lr=0.001)&seeds=9')))).toBeNull();
    const long = experimentOf(`${ravine}&run=sgd(lr=0.001)&steps=1000000&seeds=9`);
    expect(cloudSeeds(long)).toBe(0);
    expect(complete(cloud(long))).toBeNull();
    expect(cloudSeeds(experimentOf(`${ravine}&run=sgd(lr=0.001)&steps=100&seeds=5`))).toBe(5);
    expect(cloudSeeds(experimentOf(`${ravine}&run=sgd(lr=0.001)&steps=100&seeds=5000`))).toBe(256);
    expect(cloudSeeds(experimentOf(`${ravine}&run=sgd(lr=0.001)&steps=100000&seeds=500`))).toBe(19);
  });
});

describe('the spread', () => {
  it('is the mean and the covariance over the seeds that are somewhere', () => {
    // (1, 2), (3, 2), (5, 8), and one that has diverged: means 3 and 4, deviations (-2, -2), (0, -2), (2, 4).
    const points = Float32Array.of(1, 3, Number.NaN, 5, 2, 2, Number.NaN, 8);
    expect(spreadOf(points)).toEqual({ mean: [3, 4], xx: 8 / 2, xy: 12 / 2, yy: 24 / 2, seeds: 3 });
  });

  it('of fewer than two is none', () => {
    expect(spreadOf(Float32Array.of(1, Number.NaN, 2, Number.NaN))).toBeNull();
    expect(spreadOf(Float32Array.of(1, 1, 2, 2))).toEqual({ mean: [1, 2], xx: 0, xy: 0, yy: 0, seeds: 2 });
  });
});
