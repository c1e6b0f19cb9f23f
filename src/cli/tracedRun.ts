import { type Experiment, optimizersOf } from '../engine/experiment/experiment.ts';
import { formatRun } from '../engine/experiment/format.ts';
import { complete } from '../engine/studies/drain.ts';
import { type Trajectory, trajectories } from '../engine/studies/trajectory.ts';

/** A run as the canonical text names it, under one seed. */
export interface TracedRun {
  readonly run: string;
  readonly seed: number;
  readonly trajectory: Trajectory;
}

/**
 * Every run of the experiment under every one of `seeds`, run by run. Each is computed by itself when its turn comes:
 * the noise depends on seed and evaluation alone, and all of them together would not fit into memory.
 */
export function* tracedRuns(experiment: Experiment, seeds: number): Generator<TracedRun> {
  for (const [index, optimizer] of optimizersOf(experiment).entries()) {
    const run = formatRun(experiment.runs[index]);
    const alone = { ...experiment, runs: [optimizer] };
    for (let seed = experiment.seed; seed < experiment.seed + seeds; seed++) {
      const [trajectory] = complete(trajectories(alone, seed));
      yield { run, seed, trajectory };
    }
  }
}
