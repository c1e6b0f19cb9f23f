import type { Experiment, OptimizerChoice } from '../experiment/experiment.ts';
import type { Basins, BasinsQuestion } from '../studies/basins.ts';
import type { BestLrs } from '../studies/bestLr.ts';
import type { Cloud } from '../studies/cloud.ts';
import type { Cycle, CycleQuestion } from '../studies/cycle.ts';
import type { MapColumns, MapQuestion } from '../studies/kAlphaMap.ts';
import type { Overview } from '../studies/overview.ts';
import type { Part } from '../studies/part.ts';
import type { Sweep, SweepQuestion } from '../studies/sweep.ts';
import type { Trajectory } from '../studies/trajectory.ts';
import type { Visits } from '../studies/visits.ts';
import type { MessageFrom, MessageTo } from './messages.ts';

/**
 * What can be asked of the worker: for each kind of study, its question and its answer. A question with a `part` is one
 * of a big study, which is asked of all workers; its answer is then the partial one.
 */
export interface Studies {
  trajectories: { question: { experiment: Experiment; seed: number }; answer: Trajectory[] };
  overview: { question: { experiment: Experiment; baseline: number | null }; answer: Overview };
  bestLrs: { question: { experiment: Experiment; choices: readonly OptimizerChoice[] }; answer: BestLrs | null };
  visits: { question: { experiment: Experiment; seeds: number }; answer: readonly Visits[] };
  cloud: { question: { experiment: Experiment }; answer: Cloud | null };
  map: { question: MapQuestion; answer: MapColumns };
  sweep: { question: SweepQuestion; answer: Sweep };
  basins: { question: BasinsQuestion; answer: Basins };
  cycle: { question: CycleQuestion; answer: Cycle };
}

export type StudyKind = keyof Studies;
export type Question<Kind extends StudyKind> = Studies[Kind]['question'];
export type Answer<Kind extends StudyKind> = Studies[Kind]['answer'];

export type PartitionedKind = {
  [Kind in StudyKind]: Question<Kind> extends { readonly part: Part } ? Kind : never;
}[StudyKind];

export type ToWorker = MessageTo<Studies>;
export type FromWorker = MessageFrom<Studies>;

/** The buffers of an answer, which are handed over rather than copied. */
export function transferables(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
  if (typeof value !== 'object' || value === null) return [];
  return [...new Set(Object.values(value).flatMap(transferables))];
}
