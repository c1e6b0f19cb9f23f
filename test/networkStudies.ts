import type { NetworkExperiment } from '../src/engine/networks/experiment/networkExperiment.ts';
import type { PartlyStudy } from '../src/engine/networks/studies/partly.ts';
import { choiceOf } from './support.ts';

/** What the tests of networks need. */

/** An experiment on the quadratic model, with runs as the notation has them. */
export function networkExperiment(runs: readonly string[], more: Partial<NetworkExperiment> = {}): NetworkExperiment {
  return {
    network: { name: 'mlp', values: { hidden: '3', activation: 'tanh' } },
    data: { name: 'moons', values: {} },
    loss: 'crossEntropy',
    batch: 4,
    runs: runs.map((run) => (run === 'inner' ? run : choiceOf(run))),
    schedule: { name: 'constant', values: {} },
    steps: 30,
    seed: 1,
    seeds: 1,
    backend: 'auto',
    cycle: null,
    surface: 'trainLoss',
    ...more,
  };
}

/** Runs a study to its end, with all that it offers on the way and the shares that it tells. */
export function drained<Answer, Partial>(study: PartlyStudy<Answer, Partial>) {
  const partials: Partial[] = [];
  const shares: number[] = [];
  for (;;) {
    const { done, value } = study.next();
    if (done) return { answer: value, partials, shares };
    shares.push(value.share);
    if (value.partial !== undefined) partials.push(value.partial());
  }
}
