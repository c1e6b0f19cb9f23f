import { counterpartIndex } from '../../engine/experiment/counterpart.ts';
import type { Experiment } from '../../engine/experiment/experiment.ts';

/** The run that the first one is measured against: itself without its wrapper, else the second run. */
export function baselineIndex(experiment: Experiment): number | null {
  return counterpartIndex(experiment) ?? (experiment.runs.length > 1 ? 1 : null);
}
