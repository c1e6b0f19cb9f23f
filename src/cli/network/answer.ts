import { formatRun } from '../../engine/experiment/format.ts';
import { formatNetwork } from '../../engine/networks/experiment/formatNetwork.ts';
import type { NetworkExperiment } from '../../engine/networks/experiment/networkExperiment.ts';
import type { Form } from '../arguments.ts';
import { networkJson, networkSummaryJson } from './json.ts';
import { networkHeader, networkRows } from './rows.ts';
import { networkSummaries } from './summary.ts';
import { networkSummaryTable } from './summaryTable.ts';
import { trained } from './train.ts';

/**
 * What is printed for an experiment on a network, in pieces; `first` of those that are printed one after the other. `say`
 * is told what does not belong to the data.
 */
export async function networkAnswer(
  experiment: NetworkExperiment,
  { json, summary }: Form,
  first: boolean,
  say: (message: string) => void,
): Promise<Iterable<string>> {
  const text = formatNetwork(experiment);
  const runs = experiment.runs.map(formatRun);
  const training = await trained(experiment, say);
  if (summary) {
    const summaries = networkSummaries(runs, training);
    if (json) return [networkSummaryJson(text, training, summaries)];
    return [`${first ? '' : '\n'}${networkSummaryTable(text, training, summaries)}`];
  }
  return json ? [networkJson(text, runs, experiment.seed, training)] : rows();

  function* rows(): Generator<string> {
    if (first) yield `${networkHeader}\n`;
    for (const [index, { seeds }] of training.runs.entries())
      for (const [number, curves] of seeds.entries())
        yield* networkRows(runs[index], experiment.seed + number, training.at, curves);
  }
}
