import type { Experiment } from '../experiment/experiment.ts';
import { objectiveOf } from '../objective.ts';
import { type Comparison, comparison } from './comparison.ts';
import { type EnsembleRun, ensemble } from './ensemble.ts';
import { type Trajectory, trajectories } from './trajectory.ts';

/** Everything that the workbench shows of an experiment, in one answer, so that it can be shown in one frame. */
export interface Overview {
  /** Under the seed that is shown. */
  readonly trajectories: readonly Trajectory[];
  readonly ensemble: readonly EnsembleRun[];
  /** The first run against the one at `baseline`; null where nothing is to be compared. */
  readonly comparison: Comparison | null;
}

/** Yields the share that is done. */
export function* overview(experiment: Experiment, baseline: number | null): Generator<number, Overview> {
  const paths = yield* trajectories(experiment, experiment.show);
  const runs = yield* ensemble(experiment);
  if (baseline === null) return { trajectories: paths, ensemble: runs, comparison: null };
  const { landscape, parameters } = objectiveOf(experiment);
  const compared = yield* comparison(runs[0].judged, runs[baseline].judged, landscape.floor(parameters));
  return { trajectories: paths, ensemble: runs, comparison: compared };
}
