import type { Minimum } from '../../landscapes/landscape.ts';
import { advance, answer, descent } from '../descent.ts';
import { type Experiment, optimizersOf } from '../experiment/experiment.ts';
import { lastSync } from '../experiment/rhythm.ts';
import { noiseFor } from '../noiseFor.ts';
import { objectiveOf } from '../objective.ts';
import { BLOCK, batchAt } from './batch.ts';
import { nearestMinima } from './nearestMinimum.ts';
import { mean } from './quantile.ts';

/** How a run gets about among several minima, over seeds. A point belongs to the minimum that it is nearest to. */
export interface Visits {
  /** How many minima the fast weights came nearest to on their way, the mean over seeds. */
  readonly visited: number;
  /** The share of seeds whose weights to judge end nearest to a global minimum; a diverged seed is none of them. */
  readonly best: number;
}

/** The same, seed by seed; `best` is 1 or 0. */
export interface SeedVisits {
  readonly visited: Float64Array<ArrayBuffer>;
  readonly best: Float64Array<ArrayBuffer>;
}

const CHUNK = 500;

/** For each run of the experiment, over the first `seeds` of its seeds. Yields the share that is done. */
export function* visits(experiment: Experiment, seeds: number): Generator<number, readonly Visits[]> {
  const runs = yield* visitsBySeed(experiment, seeds);
  return runs.map(({ visited, best }) => ({ visited: mean(visited), best: mean(best) }));
}

export function* visitsBySeed(experiment: Experiment, seeds: number): Generator<number, readonly SeedVisits[]> {
  const { start, steps, seed: firstSeed } = experiment;
  const objective = objectiveOf(experiment);
  const minima = objective.landscape.minima(objective.parameters);
  const choices = optimizersOf(experiment);
  const end = lastSync(choices[0], steps);
  const count = objective.random ? Math.min(seeds, experiment.seeds) : 1;
  const found = choices.map(() => ({ visited: new Float64Array(count), best: new Float64Array(count) }));
  for (let seed = 0; seed < count; seed += BLOCK) {
    const lanes = Math.min(BLOCK, count - seed);
    const points = batchAt(start, lanes);
    const runs = choices.map((choice) => {
      const run = descent(objective, choice, points);
      const track = tracker(minima, lanes);
      track.see(points, run.divergedAt);
      let judged = points;
      const observer = {
        fast(fast: Float64Array, evaluation: number) {
          track.see(fast, run.divergedAt);
          if (evaluation === end) judged = answer(run).slice();
        },
      };
      return { run, track, observer, judged: () => (run.optimizer.slow === undefined ? judged : answer(run)) };
    });
    for (let done = 0; done < steps; done += CHUNK) {
      yield (seed + (lanes * done) / steps) / count;
      const to = Math.min(done + CHUNK, steps);
      const noise = noiseFor(objective, firstSeed + seed, lanes, done + 1, to - done);
      for (const { run, observer } of runs) advance(run, to, noise, observer);
    }
    for (const [index, { run, track, judged }] of runs.entries()) {
      const last = nearestMinima(judged(), minima).index;
      for (let lane = 0; lane < lanes; lane++) {
        found[index].visited[seed + lane] = track.visited(lane);
        if (run.divergedAt[lane] === 0 && minima[last[lane]]?.global) found[index].best[seed + lane] = 1;
      }
    }
  }
  return found;
}

/** Which minima each lane has come nearest to. */
function tracker(minima: readonly Minimum[], lanes: number) {
  const seen = new Uint8Array(lanes * minima.length);
  return {
    /** A lane that has diverged is on its way no more, wherever it goes. */
    see(points: Float64Array, divergedAt: Int32Array): void {
      nearestMinima(points, minima).index.forEach((minimum, lane) => {
        if (minimum >= 0 && divergedAt[lane] === 0) seen[lane * minima.length + minimum] = 1;
      });
    },
    visited: (lane: number): number =>
      seen.subarray(lane * minima.length, (lane + 1) * minima.length).reduce((sum, each) => sum + each, 0),
  };
}
