import { describe, expect, test } from 'vitest';
import { experimentOf } from '../../../test/support.ts';
import type { Minimum } from '../../landscapes/landscape.ts';
import { type Experiment, optimizersOf } from '../experiment/experiment.ts';
import { evaluationOfSync, lastSync, rhythmOf, syncsWithin } from '../experiment/rhythm.ts';
import { objectiveOf } from '../objective.ts';
import { complete } from './drain.ts';
import { type Band, type EnsembleRun, ensemble } from './ensemble.ts';
import { distancesToMinima } from './nearestMinimum.ts';
import { quantile } from './quantile.ts';
import { type Status, type Trajectory, trajectories } from './trajectory.ts';

const RUNS =
  '&run=lookahead(sgd(lr=0.01,momentum=0.9),k=7,alpha=0.5)&run=inner&run=lookahead(lookahead(adam(lr=0.05),k=3,alpha=0.5),k=2,alpha=0.8)';
const CALM = `landscape=quadratic(condition=36,angle=28)&start=-5,1&noise=gaussian(sigma=1)${RUNS}`;
/** Here some seeds fly off, some of them after the last sync, and others do not. */
const WILD = `landscape=beale&start=1,1.5&noise=gaussian(sigma=8)${RUNS}`;

describe('an ensemble is the quantiles of its seeds’ trajectories, exactly', () => {
  test.each([
    ['a small one', `${CALM}&steps=50&seed=3&seeds=9`],
    ['one where seeds diverge', `${WILD}&steps=60&seeds=64`],
    ['one where all seeds diverge', `${CALM.replace('lr=0.01', 'lr=0.12')}&steps=300&seeds=300`],
    ['one in several blocks of seeds', `${WILD}&steps=23&seeds=600`],
    ['one in several stretches of evaluations', `${CALM}&steps=2500&seeds=3`],
    ['one in several of both, cut in the middle of cycles', `${CALM}&steps=301&seeds=2100`],
    ['one with center noise', `${CALM.replace('gaussian', 'center')}&steps=40&seeds=5`],
    ['one seed', `${CALM}&steps=50&seed=3`],
    ['one without noise', `${CALM.replace('&noise=gaussian(sigma=1)', '')}&steps=50&seeds=4`],
    ['one too short for a sync', `${CALM}&steps=4&seeds=4`],
  ])('%s', (_, text) => {
    const experiment = experimentOf(text);
    const bySeed = Array.from({ length: experiment.seeds }, (_, index) =>
      complete(trajectories(experiment, experiment.seed + index)),
    );
    complete(ensemble(experiment)).forEach((run, index) => {
      const expected = summary(
        experiment,
        index,
        bySeed.map((runs) => runs[index]),
      );
      // Without noise one seed stands for all.
      const seeds = experiment.noise.name === 'none' ? 1 : experiment.seeds;
      expect(run.finalFast).toEqual(expected.finalFast.slice(0, seeds));
      expect(run.judged).toEqual(expected.judged.slice(0, seeds));
      expect(run.finalSlow).toEqual(expected.finalSlow?.slice(0, seeds) ?? null);
      expect({ ...run, finalFast: 0, finalSlow: 0, judged: 0 }).toEqual({
        ...expected,
        finalFast: 0,
        finalSlow: 0,
        judged: 0,
      });
    });
  });

  test('in the wild setting seeds end in different ways', () => {
    const [{ ended, fast }] = complete(ensemble(experimentOf(`${WILD}&steps=60&seeds=64`)));
    expect(ended.diverged).toBeGreaterThan(5);
    expect(ended.finished).toBeGreaterThan(5);
    expect(fast.p90.at(-1)).toBe(Infinity);
    expect(fast.p10.at(-1)).toBeLessThan(1e6);
  });
});

test('all seeds of a noise-free experiment end as the one does', () => {
  const ends = (run: string) =>
    complete(ensemble(experimentOf(`landscape=quadratic(condition=10)&run=${run}&steps=500&seeds=7`)))[0].ended;
  expect(ends('sgd(lr=0.1)')).toEqual({ finished: 0, converged: 7, diverged: 0 });
  expect(ends('sgd(lr=0.001)')).toEqual({ finished: 7, converged: 0, diverged: 0 });
  expect(ends('sgd(lr=1)')).toEqual({ finished: 0, converged: 0, diverged: 7 });
});

test('without a minimum there is no distance to it; with several the nearest counts', () => {
  const distance = (text: string) => complete(ensemble(experimentOf(`${text}&run=sgd(lr=0.001)&steps=1`)))[0].typical;
  // At (3, 2) Himmelblau has one of its four minima.
  expect(distance('landscape=himmelblau&start=3,2')).toEqual({ loss: 0, evaluations: 1, distance: 0 });
  expect(distancesToMinima(Float64Array.of(1, 5, 1, 5), [])).toEqual(Float64Array.of(Infinity, Infinity));
});

test('a run without Lookahead is judged where the first run synced last, so that neither is ahead', () => {
  const experiment = experimentOf(`${CALM}&steps=50&seeds=3`);
  const [study, inner] = complete(ensemble(experiment));
  const judgedAt = lastSync(optimizersOf(experiment)[0], 50);
  expect(judgedAt).toBe(49);
  const at = Array.from({ length: 3 }, (_, seed) => complete(trajectories(experiment, 1 + seed))[1].fast.loss);
  expect(Array.from(inner.judged)).toEqual(at.map((loss) => loss[49]));
  expect(Array.from(inner.finalFast)).toEqual(at.map((loss) => loss[50]));
  expect(study.judged).toEqual(study.finalSlow);
});

test('alpha = 1 is the inner optimizer in every figure to judge by', () => {
  const [study, inner] = complete(ensemble(experimentOf(`${CALM.replace('alpha=0.5', 'alpha=1')}&steps=52&seeds=20`)));
  expect(study.judged).toEqual(inner.judged);
  expect(study.fast).toEqual(inner.fast);
});

test('its progress rises from 0 to 1', () => {
  const shares = Array.from(ensemble(experimentOf(`${CALM}&steps=301&seeds=2100`)));
  expect(shares.length).toBeGreaterThan(10);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares[0]).toBeGreaterThan(0);
  expect(shares.at(-1)).toBeLessThan(1);
});

/** The same from one trajectory per seed. */
function summary(experiment: Experiment, index: number, runs: readonly Trajectory[]): EnsembleRun {
  const { steps } = experiment;
  const choices = optimizersOf(experiment);
  const rhythm = rhythmOf(choices[index]);
  const syncs = syncsWithin(rhythm, steps);
  const count = (wanted: Status) => runs.filter(({ status }) => status === wanted).length;
  const over = (loss: (run: Trajectory) => number | undefined) =>
    Float64Array.from(runs, (run) => loss(run) ?? Infinity);
  const atEnd = (loss: (run: Trajectory) => number | undefined) =>
    over((run) => (run.status === 'diverged' ? undefined : loss(run)));
  const finalSlow = rhythm === null ? null : atEnd((run) => run.slow?.loss[syncs]);
  const judged = finalSlow ?? atEnd((run) => run.fast.loss[lastSync(choices[0], steps)]);
  return {
    ended: { finished: count('finished'), converged: count('converged'), diverged: count('diverged') },
    fast: bandOf(steps + 1, (t) => over((run) => run.fast.loss[t])),
    slow: rhythm === null ? null : bandOf(syncs + 1, (c) => over((run) => run.slow?.loss[c])),
    slowEvaluation: rhythm && Int32Array.from({ length: syncs + 1 }, (_, c) => evaluationOfSync(rhythm, c)),
    finalFast: atEnd((run) => run.fast.loss[steps]),
    finalSlow,
    judged,
    typical: {
      loss: median(Array.from(judged)),
      evaluations: median(runs.map(({ evaluations }) => evaluations)),
      distance: median(
        runs.map(({ status, slow, fast }) => {
          if (status === 'diverged') return Infinity;
          const [path, last] = slow === null ? [fast, lastSync(choices[0], steps)] : [slow, syncs];
          const { landscape, parameters } = objectiveOf(experiment);
          const from = ({ at: [x, y] }: Minimum) => Math.sqrt((path.x[last] - x) ** 2 + (path.y[last] - y) ** 2);
          return Math.min(...landscape.minima(parameters).map(from));
        }),
      ),
    },
  };
}

function median(values: readonly number[]): number {
  return quantile(Float64Array.from(values).sort(), 0.5);
}

function bandOf(length: number, losses: (index: number) => Float64Array): Band {
  const rows = Array.from({ length }, (_, index) => losses(index).sort());
  const column = (fraction: number) => Float64Array.from(rows, (row) => quantile(row, fraction));
  return { median: column(0.5), p10: column(0.1), p90: column(0.9) };
}
