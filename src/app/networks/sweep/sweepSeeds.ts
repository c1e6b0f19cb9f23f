import type { NetworkExperiment } from '../../../engine/networks/experiment/networkExperiment.ts';

/** With fewer nothing is decided, and with more one waits for long. */
const SEEDS = 6;

export function sweepSeeds({ seeds }: Pick<NetworkExperiment, 'seeds'>): number {
  return Math.max(SEEDS, seeds);
}
