import type { Experiment } from '../experiment/experiment.ts';
import { objectiveOf } from '../objective.ts';
import { type Comparison, comparison } from './comparison.ts';
import { type EnsembleRun, ensemble } from './ensemble.ts';

/** What the workbench shows of an experiment over all its seeds, in one answer, so that it can be shown in one frame. */
export interface Overview {
  readonly ensemble: readonly EnsembleRun[];
  /** The first run against the one at `baseline`; null where nothing is to be compared. */
  readonly comparison: Comparison | null;
}

/** Yields the share that is done. */
export function* overview(experiment: Experiment, baseline: number | null): Generator<number, Overview> {
  const runs = yield* ensemble(experiment);
  if (baseline === null) return { ensemble: runs, comparison: null };
  const { landscape, parameters } = objectiveOf(experiment);
  const compared = yield* comparison(runs[0].judged, runs[baseline].judged, landscape.floor(parameters));
  return { ensemble: runs, comparison: compared };
}
