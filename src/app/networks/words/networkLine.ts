import { innermost } from '../../../engine/experiment/experiment.ts';
import { datasetKind } from '../../../engine/networks/data/registry.ts';
import type { NetworkExperiment } from '../../../engine/networks/experiment/networkExperiment.ts';
import { group } from '../../words/numbers.ts';
import { shortBaseName } from '../../words/runs.ts';

/** The experiment in one line, for a phone: Handwritten digits, hidden layers 32, SGD lr 0.1, momentum 0.9, 1,500 steps, 1 seed. */
export function networkLine({ data, network, runs, steps, seeds }: NetworkExperiment): string {
  const [first] = runs;
  if (first === 'inner') return '';
  const { lr, momentum } = innermost(first).values;
  return [
    datasetKind(data.name)?.title ?? data.name,
    `hidden layers ${network.values.hidden}`,
    `${shortBaseName(first)} lr ${lr}`,
    ...(momentum === undefined || momentum === 0 ? [] : [`momentum ${momentum}`]),
    `${group(steps)} steps`,
    `${group(seeds)} ${seeds === 1 ? 'seed' : 'seeds'}.`,
  ].join(', ');
}
