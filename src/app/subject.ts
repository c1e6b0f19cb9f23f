import { createContext, useContext } from 'react';
import { type StoreApi, useStore } from 'zustand';
import type { Experiment } from '../engine/experiment/experiment.ts';
import type { Problem } from '../engine/experiment/problem.ts';
import { change, dismissNotice, dismissProblems, edit, settle, store } from './store.ts';

/** What every experiment has, on a landscape or in a network: optimizers, and the budget of their runs. */
export type Settable = Pick<Experiment, 'runs' | 'schedule' | 'steps' | 'seed' | 'seeds'>;

interface SubjectState {
  readonly experiment: Settable;
  readonly problems: readonly Problem[];
  readonly notice: string | null;
}

type Change = <Each extends Settable>(experiment: Each) => Each;

/** The experiment that the controls set: the workbench's, unless the page around them has one of its own. */
export interface Subject {
  readonly store: Pick<StoreApi<SubjectState>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Under a moving finger, until `settle`. */
  edit(change: Change): void;
  /** At once. */
  change(change: Change): void;
  settle(): void;
  dismissProblems(): void;
  dismissNotice(): void;
}

/** The workbench's own experiment. */
export const workbench: Subject = { store, edit, change, settle, dismissProblems, dismissNotice };

export const SubjectContext = createContext<Subject>(workbench);

export function useSubject(): Subject {
  return useContext(SubjectContext);
}

export function useSettable<Selected>(select: (experiment: Settable) => Selected): Selected {
  return useStore(useSubject().store, (state) => select(state.experiment));
}

export function useProblems(): readonly Problem[] {
  return useStore(useSubject().store, (state) => state.problems);
}
