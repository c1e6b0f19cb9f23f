import { createStore, useStore } from 'zustand';
import type { Experiment } from '../../engine/experiment/experiment.ts';
import { type RunStyle, styleOf } from '../plot/runStyle.ts';
import { store } from '../store.ts';
import { follow, freshLooks, isShown, type RunLook, type RunLooks, withShown, withSolo } from './runLooks.ts';

/** Which runs are hidden and in which colours they are drawn: state of the view, which no link carries. */
export const runView = createStore<RunLooks>(() => freshLooks(store.getState().experiment.runs));

/** Keeps the looks with their runs. Returns how to stop. */
export function connectRunView(): () => void {
  runView.setState(freshLooks(store.getState().experiment.runs));
  return store.subscribe(({ experiment }, before) => {
    if (experiment.runs === before.experiment.runs) return;
    // No edit changes both of these; a text that is opened makes everything anew.
    const opened = experiment.landscape !== before.experiment.landscape && experiment.noise !== before.experiment.noise;
    runView.setState(follow(runView.getState(), experiment.runs, opened));
  });
}

export interface ShownStyle extends RunStyle {
  readonly id: number;
  readonly shown: boolean;
}

/** How the runs of an experiment are to be drawn now; a result may belong to an experiment of a moment ago. */
export function shownStyles({ runs }: Pick<Experiment, 'runs'>): ShownStyle[] {
  const now = looksOf(runs);
  return now.looks.map((look, index) => ({
    ...styleOf(runs[index], index, look.hue),
    id: look.id,
    shown: isShown(now, look),
  }));
}

/** Renders anew when a run is hidden, shown or gets another colour. */
export function useLooks(): readonly RunLook[] {
  return useStore(runView, (view) => view.looks);
}

function looksOf(runs: Experiment['runs']): RunLooks {
  const now = runView.getState();
  return now.runs === runs ? now : follow(now, runs, false);
}

export function setShown(id: number, shown: boolean): void {
  runView.setState((view) => withShown(view, id, shown));
}

export function toggleSolo(id: number): void {
  runView.setState((view) => withSolo(view, id));
}

/** The place of a run among the runs now; -1 where it is gone. */
export function indexOfRun(id: number): number {
  return looksOf(store.getState().experiment.runs).looks.findIndex((look) => look.id === id);
}
