import { resultsText } from '../../../engine/networks/experiment/formatNetwork.ts';
import type { NetworkExperiment } from '../../../engine/networks/experiment/networkExperiment.ts';
import { withWrapperValue } from '../../edits/firstRun.ts';
import { type NetworkState, trainsAlike } from '../networkStore.ts';

/** A sweep does not depend on the k and the alpha that are set, nor on how many seeds. */
export function isStaleSweep({ experiment, sweep }: NetworkState): boolean {
  if (sweep === null || trainsAlike(sweep.experiment, experiment)) return false;
  return sweptText(sweep.experiment) !== sweptText(experiment);
}

function sweptText(experiment: NetworkExperiment): string {
  const [first] = experiment.runs;
  const alone = { ...experiment, runs: [first], seeds: 1, backend: 'auto' } as const;
  return resultsText(withWrapperValue(0, 'alpha', 0.5)(withWrapperValue(0, 'k', 5)(alone)));
}
