import { advance, answer, descent } from '../descent.ts';
import { type Experiment, optimizersOf } from '../experiment/experiment.ts';
import { evaluationOfSync, rhythmOf, syncsWithin } from '../experiment/rhythm.ts';
import { noiseFor } from '../noiseFor.ts';
import { objectiveOf } from '../objective.ts';
import { batchAt } from './batch.ts';

/** Where all seeds are, at every moment of a run. */
export interface Cloud {
  readonly seeds: number;
  /** For each run of the experiment. */
  readonly runs: readonly CloudRun[];
}

export interface CloudRun {
  /** Evaluation after evaluation from 0, the x of every seed and then the y; NaN from where a seed diverged. */
  readonly fast: Float32Array<ArrayBuffer>;
  /** Likewise phi, sync after sync from 0, the start; null for a run without slow weights. */
  readonly slow: Float32Array<ArrayBuffer> | null;
  /** Index c: the evaluation of sync c. */
  readonly slowEvaluation: Int32Array<ArrayBuffer> | null;
}

/** Numbers that are kept of all runs together: 32 MB. */
const MOST_KEPT = 8_000_000;
const MOST_SEEDS = 256;
const FEWEST_SEEDS = 8;
const CHUNK = 500;

/** How many seeds a cloud is made of; 0 where there are too many steps for one. */
export function cloudSeeds(experiment: Experiment): number {
  if (!objectiveOf(experiment).random) return 0;
  const affordable = Math.floor(MOST_KEPT / (4 * (experiment.steps + 1) * experiment.runs.length));
  const seeds = Math.min(experiment.seeds, MOST_SEEDS, affordable);
  return seeds < Math.min(FEWEST_SEEDS, experiment.seeds) ? 0 : seeds;
}

/** Null where `cloudSeeds` is 0. Yields the share that is done. */
export function* cloud(experiment: Experiment): Generator<number, Cloud | null> {
  const { start, steps, seed } = experiment;
  const seeds = cloudSeeds(experiment);
  if (seeds === 0) return null;
  const objective = objectiveOf(experiment);
  const startPoints = batchAt(start, seeds);
  const runs = optimizersOf(experiment).map((choice) => {
    const rhythm = rhythmOf(choice);
    const run = descent(objective, choice, startPoints);
    const fast = new Float32Array(2 * seeds * (steps + 1));
    const slow = rhythm && new Float32Array(2 * seeds * (syncsWithin(rhythm, steps) + 1));
    const keep = (rows: Float32Array, row: number, points: Float64Array) => {
      const to = rows.subarray(2 * seeds * row, 2 * seeds * (row + 1));
      to.set(points);
      if (run.alive === seeds) return;
      for (let lane = 0; lane < seeds; lane++) if (run.divergedAt[lane] !== 0) to[lane] = to[seeds + lane] = Number.NaN;
    };
    keep(fast, 0, startPoints);
    if (slow) keep(slow, 0, startPoints);
    const slowEvaluation =
      slow && Int32Array.from({ length: slow.length / (2 * seeds) }, (_, sync) => evaluationOfSync(rhythm, sync));
    const observer = {
      fast: (points: Float64Array, evaluation: number) => keep(fast, evaluation, points),
      sync: (_: Float64Array, evaluation: number) => slow && keep(slow, syncsWithin(rhythm, evaluation), answer(run)),
    };
    // What is never written, because nobody is left, is nowhere.
    fast.fill(Number.NaN, 2 * seeds);
    slow?.fill(Number.NaN, 2 * seeds);
    return { run, observer, kept: { fast, slow, slowEvaluation } };
  });
  for (let done = 0; done < steps; done += CHUNK) {
    yield done / steps;
    const to = Math.min(done + CHUNK, steps);
    const noise = noiseFor(objective, seed, seeds, done + 1, to - done);
    for (const { run, observer } of runs) advance(run, to, noise, observer);
  }
  return { seeds, runs: runs.map(({ kept }) => kept) };
}

/** The mean of a cloud and its covariance, over the seeds that are somewhere; null for fewer than two. */
export interface Spread {
  readonly mean: readonly [x: number, y: number];
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
  readonly seeds: number;
}

/** `points`: the x of every seed, then the y. */
export function spreadOf(points: Float32Array): Spread | null {
  const lanes = points.length / 2;
  let [n, x, y] = [0, 0, 0];
  for (let lane = 0; lane < lanes; lane++) {
    if (!Number.isFinite(points[lane]) || !Number.isFinite(points[lanes + lane])) continue;
    n++;
    x += points[lane];
    y += points[lanes + lane];
  }
  if (n < 2) return null;
  const mean = [x / n, y / n] as const;
  let [xx, xy, yy] = [0, 0, 0];
  for (let lane = 0; lane < lanes; lane++) {
    const dx = points[lane] - mean[0];
    const dy = points[lanes + lane] - mean[1];
    if (!Number.isFinite(dx) || !Number.isFinite(dy)) continue;
    xx += (dx * dx) / (n - 1);
    xy += (dx * dy) / (n - 1);
    yy += (dy * dy) / (n - 1);
  }
  return { mean, xx, xy, yy, seeds: n };
}
