import type { Rhythm } from '../optimizers/optimizer.ts';
import { optimizerKind } from '../optimizers/registry.ts';
import type { OptimizerChoice } from './experiment.ts';

/** When the weights to judge move, in evaluations; null for an optimizer whose weights are simply the point. */
export function rhythmOf(choice: OptimizerChoice): Rhythm | null {
  if (choice.inner === undefined) return null;
  return optimizerKind(choice.name)?.rhythm?.(choice.values, rhythmOf(choice.inner)) ?? null;
}

/** Whether what is judged is an average that the run itself never sees. */
export function isAverage(choice: OptimizerChoice): boolean {
  return optimizerKind(choice.name)?.average === true;
}

/** Syncs that have happened after so many evaluations. */
export function syncsWithin(rhythm: Rhythm | null, evaluations: number): number {
  if (rhythm === null || evaluations < rhythm.first) return 0;
  return 1 + Math.floor((evaluations - rhythm.first) / rhythm.every);
}

/** The evaluation after which sync number `sync` comes, counted from 1; 0 for the start, which is number 0. */
export function evaluationOfSync({ first, every }: Rhythm, sync: number): number {
  return sync === 0 ? 0 : first + (sync - 1) * every;
}

export function isSync(rhythm: Rhythm | null, evaluation: number): boolean {
  return syncsWithin(rhythm, evaluation) > syncsWithin(rhythm, evaluation - 1);
}

/** The last evaluation after which the weights can be judged fairly: that of the last sync, or the last of all. */
export function lastSync(choice: OptimizerChoice, steps: number): number {
  const rhythm = rhythmOf(choice);
  return rhythm === null ? steps : evaluationOfSync(rhythm, syncsWithin(rhythm, steps));
}
