import { evaluationOfSync, syncsWithin } from '../../engine/experiment/rhythm.ts';
import { cyclesOf, cyclingOf } from '../../engine/networks/experiment/cycling.ts';
import type { NetworkExperiment } from '../../engine/networks/experiment/networkExperiment.ts';
import type { Training } from '../../engine/networks/protocol.ts';

/** Which cycle of the first run is looked at: from one sync to the next, counted from 1. */

type Cycles = Pick<NetworkExperiment, 'runs' | 'steps' | 'cycle'>;

/** 0 where there is none. */
export function shownCycle(experiment: Cycles): number {
  const count = cyclesOf(experiment);
  return Math.min(count, experiment.cycle ?? count);
}

/** The evaluations between which a cycle lies. */
export function stepsOfCycle(experiment: Cycles, cycle: number): readonly [from: number, to: number] {
  const cycling = cyclingOf(experiment);
  if (cycling === null || cycle < 1) return [0, 0];
  return [evaluationOfSync(cycling.rhythm, cycle - 1), evaluationOfSync(cycling.rhythm, cycle)];
}

/** The cycle in which an evaluation lies, or the last one before it. */
export function cycleAt(experiment: Cycles, evaluation: number): number {
  const done = syncsWithin(cyclingOf(experiment)?.rhythm ?? null, Math.max(0, Math.ceil(evaluation) - 1));
  return Math.min(cyclesOf(experiment), done + 1);
}

/** The gradient step whose networks are shown: the end of the cycle that is looked at, or of all. */
export function stepShown(experiment: Cycles): number {
  return experiment.cycle === null ? experiment.steps : stepsOfCycle(experiment, shownCycle(experiment))[1];
}

/** The gradient step at which the first seed of the first run diverged before the cycle that is looked at was complete. */
export function divergedBefore(experiment: Cycles, training: Training): number | null {
  const divergedAt = training.runs[0]?.seeds[0]?.divergedAt ?? 0;
  const [, end] = stepsOfCycle(experiment, shownCycle(experiment));
  return divergedAt > 0 && divergedAt <= end ? divergedAt : null;
}
