import { createStore } from 'zustand';
import { type Experiment, innermost, optimizersOf, type Run, withLr } from '../../engine/experiment/experiment.ts';
import type { BestLrs } from '../../engine/studies/bestLr.ts';
import { isCurrent } from '../session/current.ts';
import { resumeSearch } from '../session/search.ts';
import { change, type State, store } from '../store.ts';
import { runView } from './runView.ts';

type Runs = Experiment['runs'];

/** The learning rates of all runs: as they were set, or each run at its own best. */
export interface OwnBest {
  /** The runs, by their ids, before each got its own best rate. */
  readonly before: ReadonlyMap<number, Run>;
  /** The experiment for which the best rates are wanted and not found yet. */
  readonly waiting: Experiment | null;
}

export const ownBest = createStore<OwnBest>(() => ({ before: new Map(), waiting: null }));

/** Applies the rates that are waited for when they are found, and waits no longer when something else is changed. */
export function connectOwnBest(): () => void {
  return store.subscribe((state) => {
    const { waiting } = ownBest.getState();
    if (waiting === null) return;
    if (!isCurrent(state, { experiment: waiting })) ownBest.setState({ waiting: null });
    else if (isCurrent(state, state.bestLrs)) chooseOwnBest();
  });
}

/** Each run at its own best learning rate: now where they are known, else as soon as they are found. */
export function chooseOwnBest(): void {
  const state = store.getState();
  if (!isCurrent(state, state.bestLrs)) {
    ownBest.setState({ waiting: state.experiment });
    // Who asks for them wants the search that was stopped.
    if (state.works.search.stopped) resumeSearch();
    return;
  }
  ownBest.setState({ waiting: null });
  const found = state.bestLrs?.value ?? null;
  if (found === null || !canBeBest(found) || isAtBest(state.experiment, found)) return;
  const { looks } = runView.getState();
  ownBest.setState({ before: new Map(looks.map(({ id }, index) => [id, state.experiment.runs[index]])) });
  apply(atBest(state.experiment.runs, found), found);
}

/** The rates as they were before; where that is not known, the first run's for all. */
export function chooseAsSet(): void {
  const { waiting, before } = ownBest.getState();
  ownBest.setState({ waiting: null });
  const { experiment, bestLrs } = store.getState();
  if (waiting !== null) return;
  const ids = runView.getState().looks.map(({ id }) => id);
  const known = ids.some((id) => before.has(id));
  apply(known ? asBefore(experiment.runs, ids, before) : sameRate(experiment.runs), bestLrs?.value ?? null);
}

/** What was found holds for the changed runs too: the best rates do not depend on those that the runs have. */
function apply(runs: Runs, found: BestLrs | null): void {
  change((experiment) => ({ ...experiment, runs }));
  store.setState(({ experiment }) => ({ bestLrs: found && { experiment, value: found } }));
}

/** `waiting`: for the search; `best`: each run has the rate that was found for it; `set`: it has not. */
export function rateMode({ waiting }: OwnBest, state: State): 'set' | 'waiting' | 'best' {
  if (waiting !== null) return 'waiting';
  const found = isCurrent(state, state.bestLrs) ? state.bestLrs?.value : null;
  return found && isAtBest(state.experiment, found) ? 'best' : 'set';
}

/** Whether a rate was found for any run. */
export function canBeBest({ best }: BestLrs): boolean {
  return best.some(({ outcome }) => outcome === 'found');
}

function isAtBest(experiment: Pick<Experiment, 'runs'>, found: BestLrs): boolean {
  return (
    canBeBest(found) &&
    optimizersOf(experiment).every((choice, index) => {
      const { lr } = found.best[index];
      return lr === null || innermost(choice).values.lr === lr;
    })
  );
}

/** Every run at the rate found for it; `inner` is written out where it no longer shares the first run's. */
function atBest(runs: Runs, { best }: BestLrs): Runs {
  const changed = optimizersOf({ runs }).map((choice, index) => {
    const { lr } = best[index];
    return lr === null ? choice : withLr(choice, lr);
  });
  const rateOf = (index: number) => innermost(changed[index]).values.lr;
  return changed.map((choice, index) => (runs[index] === 'inner' && rateOf(index) === rateOf(0) ? 'inner' : choice));
}

/** The runs of `ids` at the rates that they had, whatever else has been changed about them since. */
function asBefore(runs: Runs, ids: readonly number[], before: ReadonlyMap<number, Run>): Runs {
  return runs.map((run, index) => {
    const was = before.get(ids[index]);
    if (was === undefined || run === 'inner') return run;
    if (was === 'inner') return runs.includes('inner') ? run : 'inner';
    const { lr } = innermost(was).values;
    return typeof lr === 'number' ? withLr(run, lr) : run;
  });
}

function sameRate(runs: Runs): Runs {
  const { lr } = innermost(optimizersOf({ runs })[0]).values;
  return runs.map((run) =>
    run === 'inner' || typeof lr !== 'number' || innermost(run).values.lr === undefined ? run : withLr(run, lr),
  );
}

/** Whether all runs have one learning rate. */
export function isSameRate(experiment: Pick<Experiment, 'runs'>): boolean {
  return new Set(optimizersOf(experiment).map((choice) => innermost(choice).values.lr)).size === 1;
}
