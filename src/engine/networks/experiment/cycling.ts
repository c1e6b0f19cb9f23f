import { type OptimizerChoice, optimizersOf } from '../../experiment/experiment.ts';
import { isAverage, rhythmOf, syncsWithin } from '../../experiment/rhythm.ts';
import type { Rhythm } from '../../optimizers/optimizer.ts';
import type { NetworkExperiment } from './networkExperiment.ts';

/** What of the first run goes in cycles. */
export interface Cycling {
  /** The outermost wrapper that pulls its run back, and what is in it. */
  readonly choice: OptimizerChoice & { readonly inner: OptimizerChoice };
  readonly rhythm: Rhythm;
  /** How many averages are around it, which only watch. */
  readonly averages: number;
}

/** Null for a run without slow weights, or with an average alone. Of a wrapper around a wrapper, the outer one. */
export function cyclingOf(experiment: Pick<NetworkExperiment, 'runs'>): Cycling | null {
  let choice: OptimizerChoice | undefined = optimizersOf(experiment)[0];
  let averages = 0;
  while (choice !== undefined && isAverage(choice)) {
    choice = choice.inner;
    averages++;
  }
  const rhythm = choice === undefined ? null : rhythmOf(choice);
  if (choice?.inner === undefined || rhythm === null) return null;
  return { choice: { ...choice, inner: choice.inner }, rhythm, averages };
}

/** The cycles that the first run completes within the budget; 0 where there are none to look at. */
export function cyclesOf(experiment: Pick<NetworkExperiment, 'runs' | 'steps'>): number {
  return syncsWithin(cyclingOf(experiment)?.rhythm ?? null, experiment.steps);
}
