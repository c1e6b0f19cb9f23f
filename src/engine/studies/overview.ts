import type { Experiment } from '../experiment/experiment.ts';
import { objectiveOf } from '../objective.ts';
import { type Comparison, comparison, draws } from './comparison.ts';
import { type EnsembleRun, ensemble } from './ensemble.ts';

/** What the workbench shows of an experiment over all its seeds, in one answer, so that it can be shown in one frame. */
export interface Overview {
  readonly ensemble: readonly EnsembleRun[];
  /** The first run against the one at `baseline`; null where nothing is to be compared. */
  readonly comparison: Comparison | null;
}

/** An evaluation of a run under one seed takes about as long as so many draws of the bootstrap. */
const DRAWS = 5;

/** Yields the share that is done. */
export function* overview(experiment: Experiment, baseline: number | null): Generator<number, Overview> {
  if (baseline === null) return { ensemble: yield* ensemble(experiment), comparison: null };
  const { steps, seeds, runs: compared } = experiment;
  const random = objectiveOf(experiment).random && seeds > 1;
  const evaluations = steps * compared.length * (random ? seeds : 1);
  const first = evaluations / (evaluations + (random ? draws(seeds) / DRAWS : 0));
  const runs = yield* part(ensemble(experiment), (share) => first * share);
  const { landscape, parameters } = objectiveOf(experiment);
  const judged = comparison(runs[0].judged, runs[baseline].judged, landscape.floor(parameters));
  return { ensemble: runs, comparison: yield* part(judged, (share) => first + (1 - first) * share) };
}

/** A study as a part of another one, whose share it tells. */
function* part<Result>(
  study: Generator<number, Result>,
  shareOf: (share: number) => number,
): Generator<number, Result> {
  for (;;) {
    const { done, value } = study.next();
    if (done) return value;
    yield shareOf(value);
  }
}
