import { datasetKind } from '../data/registry.ts';
import { weightCount } from '../mlp.ts';
import { cyclesOf } from './cycling.ts';
import { mostNetworkSeeds, mostNetworkSteps } from './limits.ts';
import type { NetworkExperiment } from './networkExperiment.ts';

/**
 * The same experiment with whatever depends on a changed part brought in line: the budget holds, `inner` goes where there
 * is nothing inside any more, and the cycle that is looked at is one that there is.
 */
export function consistentNetwork(experiment: NetworkExperiment): NetworkExperiment {
  const { network, data, batch, cycle } = experiment;
  const kind = datasetKind(data.name);
  if (kind === undefined) throw new Error(`No data set is called ${data.name}`);
  const first = experiment.runs[0];
  const wraps = first !== 'inner' && first.inner !== undefined;
  const runs = wraps ? experiment.runs : experiment.runs.filter((run) => run !== 'inner');
  const weights = weightCount(kind, String(network.values.hidden));
  const steps = Math.min(experiment.steps, mostNetworkSteps(batch, weights, runs.length));
  const seeds = Math.min(experiment.seeds, mostNetworkSeeds(steps, batch, weights, runs.length));
  const cycles = cyclesOf({ runs, steps });
  return {
    ...experiment,
    runs: runs.length === experiment.runs.length ? experiment.runs : runs,
    steps,
    seeds,
    cycle: cycle === null || cycles === 0 ? null : Math.min(cycle, cycles),
  };
}
