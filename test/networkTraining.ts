import type { NetworkExperiment } from '../src/engine/networks/experiment/networkExperiment.ts';
import type { Training } from '../src/engine/networks/protocol.ts';
import { train } from '../src/engine/networks/studies/train.ts';
import { drained, networkExperiment } from './networkStudies.ts';
import { quadraticModel } from './quadraticModel.ts';

/** A training of the quadratic model as the page gets it: what it is told on the way, and at the end. */
export function trained(
  runs: readonly string[],
  more: Partial<NetworkExperiment> = {},
): { readonly experiment: NetworkExperiment; readonly answer: Training; readonly partials: readonly Training[] } {
  const experiment = networkExperiment(runs, more);
  let time = 0;
  // A clock that ticks by a millisecond whenever it is read.
  const { answer, partials } = drained(train(quadraticModel(), experiment, { backend: 'cpu', now: () => ++time }));
  return { experiment, answer, partials };
}

/** The same with the training set for the test set, so that what trains better is better. */
export function testedOnTraining(training: Training): Training {
  return {
    ...training,
    runs: training.runs.map((run) => ({
      ...run,
      seeds: run.seeds.map((seed) => ({ ...seed, slow: { ...seed.slow, testLoss: seed.slow.trainLoss } })),
    })),
  };
}
