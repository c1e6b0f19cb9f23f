import { createStore, useStore } from 'zustand';
import { consistent } from '../engine/experiment/consistent.ts';
import type { Experiment } from '../engine/experiment/experiment.ts';
import { type Parsed, parse } from '../engine/experiment/parse.ts';
import type { Problem } from '../engine/experiment/problem.ts';
import type { BestLrs } from '../engine/studies/bestLr.ts';
import type { Comparison } from '../engine/studies/comparison.ts';
import type { EnsembleRun } from '../engine/studies/ensemble.ts';
import type { Reach } from '../engine/studies/stepsToLevel.ts';
import type { Trajectory } from '../engine/studies/trajectory.ts';
import { formulasAreLoaded, loadFormulas, mentionsFormula } from '../landscapes/formulas.ts';
import { IDLE, type Work } from './working/work.ts';

/**
 * What the app knows: the experiment, which is all that can be changed, and what the worker found out about it.
 * Results carry the experiment that they belong to, since a newer one may be set while they are on their way.
 */
export interface State {
  readonly experiment: Experiment;
  /** What could not be taken as it stood in the text that was opened. */
  readonly problems: readonly Problem[];
  /** True from the first change of a drag until it is let go. */
  readonly moving: boolean;
  /** True while that movement changes the landscape or the window, whose picture is then drawn more coarsely. */
  readonly reshaping: boolean;
  /** False until the first paths have been painted: what is not part of that picture waits for it. */
  readonly pictured: boolean;
  readonly trajectories: Result<readonly Trajectory[]> | null;
  readonly ensemble: Result<readonly EnsembleRun[]> | null;
  readonly verdict: Result<Verdict> | null;
  readonly bestLrs: Result<BestLrs | null> | null;
  /** How far what takes long is: the paths, what is measured over all seeds, the search for the best learning rates. */
  readonly works: Readonly<Record<WorkName, Work>>;
  /** Said once in a while: a worker restarted, a computation failed. */
  readonly notice: string | null;
}

export type WorkName = 'paths' | 'seeds' | 'search';

/** The first run against its baseline, over all seeds. */
export interface Verdict {
  readonly study: EnsembleRun;
  readonly baseline: EnsembleRun;
  /** Which run the baseline is. */
  readonly index: number;
  readonly comparison: Comparison;
  readonly reach: Reach | null;
  /** The landscape's floor, above which losses are compared. */
  readonly floor: number | null;
}

export interface Result<Value> {
  readonly experiment: Experiment;
  readonly value: Value;
}

export const store = createStore<State>(() => ({
  ...opened(parse('')),
  pictured: false,
  trajectories: null,
  ensemble: null,
  verdict: null,
  bestLrs: null,
  works: { paths: IDLE, seeds: IDLE, search: IDLE },
  notice: null,
}));

export function useApp<Selected>(select: (state: State) => Selected): Selected {
  return useStore(store, select);
}

export function useExperiment<Selected>(select: (experiment: Experiment) => Selected): Selected {
  return useStore(store, (state) => select(state.experiment));
}

function opened({ experiment, problems }: Parsed) {
  return { experiment, problems, moving: false, reshaping: false };
}

/**
 * Shows an experiment from its text, which must be readable by now: a link, an example, the browser's back and forward.
 */
export function open(text: string): void {
  store.setState(opened(parse(text)));
}

/** Opens an experiment as something the reader chose, which the browser's back undoes. */
export function openNew(text: string): void {
  whenReadable(text, () => {
    const { experiment, problems } = parse(text);
    change(() => experiment);
    store.setState({ problems });
  });
}

/** How many texts were to be read so far: one that had to wait gives way to a newer one. */
let lastReading = 0;

/**
 * Reads a text at once, or, where it mentions a formula of one's own, as soon as what reads formulas has been fetched;
 * where that fails, the text is read without, and the problem is said. A text that comes later supersedes it.
 */
export function whenReadable(text: string, read: () => void): void {
  const reading = ++lastReading;
  if (!mentionsFormula(text) || formulasAreLoaded()) {
    read();
    return;
  }
  void loadFormulas().then(() => {
    if (reading === lastReading) read();
  });
}

/** Changes the experiment under a moving finger; `settle` ends the movement. */
export function edit(change: (experiment: Experiment) => Experiment): void {
  store.setState(({ experiment, problems, reshaping }) => {
    const changed = consistent(change(experiment));
    return {
      experiment: changed,
      moving: true,
      reshaping: reshaping || changed.landscape !== experiment.landscape || changed.view !== experiment.view,
      problems: stillTrue(problems, experiment, changed),
    };
  });
}

export function settle(): void {
  if (store.getState().moving) store.setState({ moving: false, reshaping: false });
}

/** Changes the experiment at once: a choice, a typed value, a key. */
export function change(to: (experiment: Experiment) => Experiment): void {
  settle();
  edit(to);
  settle();
}

export function dismissProblems(): void {
  store.setState({ problems: [] });
}

export function dismissNotice(): void {
  store.setState({ notice: null });
}

/** A problem is settled once the thing it concerns has been set anew. */
function stillTrue(problems: readonly Problem[], before: Experiment, after: Experiment): readonly Problem[] {
  if (problems.length === 0) return problems;
  const touched: Readonly<Record<string, boolean>> = {
    landscape: before.landscape !== after.landscape,
    start: before.start !== after.start,
    noise: before.noise !== after.noise,
    schedule: before.schedule !== after.schedule,
    run: before.runs !== after.runs,
    steps: before.steps !== after.steps,
    seed: before.seed !== after.seed,
    seeds: before.seeds !== after.seeds,
    show: before.show !== after.show,
    at: before.at !== after.at,
    view: before.view !== after.view,
    study: before.study !== after.study,
  };
  return problems.filter((problem) => !touched[problem.key]);
}
