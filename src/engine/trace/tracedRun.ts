import { type Experiment, optimizersOf } from '../experiment/experiment.ts';
import { formatRun } from '../experiment/format.ts';
import { complete } from '../studies/drain.ts';
import { type Trajectory, trajectories } from '../studies/trajectory.ts';

/** A run as the canonical text names it, under one seed. */
export interface TracedRun {
  readonly run: string;
  readonly seed: number;
  readonly trajectory: Trajectory;
}

/** What is to be computed for one such run: `alone` has no other. */
interface Trace {
  readonly run: string;
  readonly seed: number;
  readonly alone: Experiment;
}

/**
 * Every run of the experiment under every one of `seeds` from `first` on, run by run. Each is to be computed by itself
 * when its turn comes: the noise depends on seed and evaluation alone, and all of them together would not fit into
 * memory.
 */
export function* tracesOf(experiment: Experiment, first: number, seeds: number): Generator<Trace> {
  for (const [index, optimizer] of optimizersOf(experiment).entries()) {
    const run = formatRun(experiment.runs[index]);
    const alone = { ...experiment, runs: [optimizer] };
    for (let seed = first; seed < first + seeds; seed++) yield { run, seed, alone };
  }
}

/** The runs themselves, from the experiment's first seed on. */
export function* tracedRuns(experiment: Experiment, seeds: number): Generator<TracedRun> {
  for (const { run, seed, alone } of tracesOf(experiment, experiment.seed, seeds)) {
    const [trajectory] = complete(trajectories(alone, seed));
    yield { run, seed, trajectory };
  }
}
