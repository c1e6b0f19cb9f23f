import { createStore, useStore } from 'zustand';
import type { Experiment } from '../../engine/experiment/experiment.ts';
import type { Trajectory } from '../../engine/studies/trajectory.ts';
import { IDLE, type Work } from '../working/work.ts';

/** What is known about the question that is open, and about what a pointer rests on in its picture. */
export interface Answers {
  /** The newest answer to each kind of question, by the name of its study. */
  readonly known: Readonly<Record<string, Answer>>;
  /** How far the computation of the open question is. */
  readonly work: Work;
  /** A run drawn over the landscape while a pointer rests on the setting that it belongs to. */
  readonly ghost: Trajectory | null;
}

/** How finely a question was answered: at once, or when nothing moves any more. */
export type Detail = 'coarse' | 'full';

export interface Answer<Value = unknown> {
  /** What it depends on, as its `Inquiry` says. */
  readonly key: string;
  readonly experiment: Experiment;
  readonly detail: Detail;
  readonly value: Value;
}

export const answers = createStore<Answers>(() => ({ known: {}, work: IDLE, ghost: null }));

export function useAnswers<Selected>(select: (state: Answers) => Selected): Selected {
  return useStore(answers, select);
}

export function setGhost(ghost: Trajectory | null): void {
  if (answers.getState().ghost !== ghost) answers.setState({ ghost });
}
