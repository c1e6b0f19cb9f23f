import type { Progress } from './training.ts';

/**
 * Where the runs of an experiment's first seed stood at some of their evaluations, kept by whoever trained them, so that
 * a question about one cycle need not train anew from the start.
 */
export type Checkpoints = readonly (readonly Progress[])[];

/** The last checkpoint of this run at or before `evaluation`; undefined where there is none. */
export function checkpointBefore(checkpoints: Checkpoints, run: number, evaluation: number): Progress | undefined {
  return checkpoints[run]?.findLast((each) => each.evaluations <= evaluation);
}
