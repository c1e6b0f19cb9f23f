import type { Band, EnsembleRun } from './ensemble.ts';
import { levelBetween } from './level.ts';

/**
 * The evaluations after which two runs' median loss above the floor stays below a level, null where it does not.
 * The level is a power of ten, half way (on a log scale) between the start and the worse of the two ends.
 */
export interface Reach {
  readonly level: number;
  readonly study: number | null;
  readonly baseline: number | null;
}

export function reach(study: EnsembleRun, baseline: EnsembleRun, floor: number): Reach | null {
  const start = study.fast.median[0] - floor;
  const ends = [study, baseline].map((run) => lastOf((run.slow ?? run.fast).median) - floor);
  const level = levelBetween(start, ends);
  if (level === null) return null;
  return { level, study: staysBelow(study, level + floor), baseline: staysBelow(baseline, level + floor) };
}

/** The evaluation from which on the median loss stays below `loss`; null where it does not. */
export function staysBelow(run: EnsembleRun, loss: number): number | null {
  const { median }: Band = run.slow ?? run.fast;
  let index = median.length;
  while (index > 0 && median[index - 1] < loss) index--;
  if (index === median.length) return null;
  return run.slowEvaluation === null ? index : run.slowEvaluation[index];
}

function lastOf(values: Float64Array): number {
  return values[values.length - 1];
}
