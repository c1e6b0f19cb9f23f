import { optimizersOf } from '../../../engine/experiment/experiment.ts';
import { isAverage } from '../../../engine/experiment/rhythm.ts';
import type { NetworkExperiment } from '../../../engine/networks/experiment/networkExperiment.ts';
import { optimizerKind } from '../../../engine/optimizers/registry.ts';
import { runName } from '../../words/runs.ts';

/** What of a run is judged: its slow weights, their average, or the run itself. */
export function judgedName(experiment: NetworkExperiment, index: number): string {
  const choice = optimizersOf(experiment)[index];
  if (index > 0 || choice.inner === undefined) return runName(experiment, index);
  return isAverage(choice) ? 'average of the weights' : 'slow weights';
}

/** The same where there is little room: what it is without is said beside it. */
export function shortName(experiment: NetworkExperiment, index: number): string {
  const [first] = optimizersOf(experiment);
  if (experiment.runs[index] !== 'inner') return judgedName(experiment, index);
  return `without ${isAverage(first) ? 'averaging' : (optimizerKind(first.name)?.title ?? first.name)}`;
}
