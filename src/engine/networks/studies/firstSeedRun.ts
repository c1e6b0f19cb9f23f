import { optimizersOf } from '../../experiment/experiment.ts';
import { type Checkpoints, checkpointBefore } from '../checkpoints.ts';
import type { NetworkExperiment } from '../experiment/networkExperiment.ts';
import type { Model } from '../model.ts';
import { type NetworkRun, networkRun, restore } from '../training.ts';
import type { PartlyStudy } from './partly.ts';
import { trainTo } from './trainTo.ts';

/** A run of the experiment under its first seed after so many gradient evaluations, or where it diverged before. */
export function* firstSeedRun(
  model: Model,
  experiment: NetworkExperiment,
  index: number,
  evaluations: number,
  checkpoints: Checkpoints,
): PartlyStudy<NetworkRun, never> {
  const run = networkRun(model, experiment, optimizersOf(experiment)[index], experiment.seed);
  const taken = checkpointBefore(checkpoints, index, evaluations);
  if (taken !== undefined) restore(run, taken);
  yield* trainTo(run, evaluations);
  return run;
}
