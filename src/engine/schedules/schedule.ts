import type { Parameter, Values } from '../../landscapes/parameter.ts';

/** How the learning rates of all runs change on the way: the same factor on each, so that none has an advantage. */
export interface ScheduleKind {
  readonly name: string;
  readonly title: string;
  /** What it does, in one sentence. */
  readonly about: string;
  readonly parameters: readonly Parameter[];
  /**
   * What learning rates are multiplied with at an evaluation, counted from 1, of `steps` in all. It counts evaluations
   * and not the steps of any optimizer, whose counters may be reset.
   */
  factor(evaluation: number, steps: number, values: Values): number;
}
