import type { Experiment } from '../../engine/experiment/experiment.ts';
import type { State } from '../store.ts';

/** The experiment as far as computations depend on it. */
type Relevant = readonly (keyof Experiment)[];
export const PATHS: Relevant = ['landscape', 'start', 'noise', 'schedule', 'runs', 'steps', 'show'];
export const ENSEMBLE: Relevant = ['landscape', 'start', 'noise', 'schedule', 'runs', 'steps', 'seed', 'seeds'];

export function differs(keys: Relevant, a: Experiment, b: Experiment): boolean {
  return keys.some((key) => a[key] !== b[key]);
}

/** Whether what was measured over the seeds belongs to the experiment that is shown now. */
export function isCurrent(state: State, result: { readonly experiment: Experiment } | null): boolean {
  return result !== null && !differs(ENSEMBLE, result.experiment, state.experiment);
}
