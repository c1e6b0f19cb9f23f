import type { Experiment } from '../../engine/experiment/experiment.ts';
import { objectiveOf } from '../../engine/objective.ts';
import type { Comparison } from '../../engine/studies/comparison.ts';
import type { EnsembleRun } from '../../engine/studies/ensemble.ts';
import { reach } from '../../engine/studies/stepsToLevel.ts';
import type { Verdict } from '../store.ts';

/** What a comparison is worth: the two runs, how sure their order is, and when each got there. */
export function judge(
  experiment: Experiment,
  runs: readonly EnsembleRun[],
  index: number,
  comparison: Comparison,
): Verdict {
  const { landscape, parameters } = objectiveOf(experiment);
  const floor = landscape.floor(parameters);
  const [study, baseline] = [runs[0], runs[index]];
  return { study, baseline, index, comparison, reach: floor === null ? null : reach(study, baseline, floor), floor };
}
