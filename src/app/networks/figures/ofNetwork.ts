import { formatNetwork } from '../../../engine/networks/experiment/formatNetwork.ts';
import type { NetworkExperiment } from '../../../engine/networks/experiment/networkExperiment.ts';
import type { ShownExperiment } from '../../figures/figure.ts';
import { networkLine } from '../words/networkLine.ts';

export function ofNetwork(experiment: NetworkExperiment): ShownExperiment {
  return { text: formatNetwork(experiment), name: experiment.data.name };
}

/** What was trained, in a sentence: “Two moons, hidden layers 8, SGD lr 0.1, 600 steps, 1 seed, k = 5, α = 0.5.” */
export function trainedInWords(experiment: NetworkExperiment): string {
  const [first] = experiment.runs;
  const { k, alpha } = first === 'inner' ? {} : first.values;
  const line = networkLine(experiment);
  return k === undefined || alpha === undefined ? line : `${line.replace(/\.$/, '')}, k = ${k}, α = ${alpha}.`;
}
