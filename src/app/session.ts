import { counterpartIndex } from '../engine/experiment/counterpart.ts';
import { type Experiment, optimizersOf } from '../engine/experiment/experiment.ts';
import { objectiveOf } from '../engine/objective.ts';
import { type Comparison, reach } from '../engine/studies/comparison.ts';
import { complete } from '../engine/studies/drain.ts';
import type { EnsembleRun } from '../engine/studies/ensemble.ts';
import { trajectories } from '../engine/studies/trajectory.ts';
import { createPool, type Pool } from '../engine/worker/pool.ts';
import type { Answer } from '../engine/worker/protocol.ts';
import { custom } from '../landscapes/custom.ts';
import { frameStore, isHidden } from './frame/frameStore.ts';
import { latest } from './latest.ts';
import { type State, store, type Verdict, type WorkName } from './store.ts';
import { tracked } from './working/tracked.ts';
import { IDLE, STOPPED, type Work } from './working/work.ts';

/**
 * Keeps the results up to date with the experiment. Of each study one is under way at a time; a newer experiment waits
 * for it for a moment, after which the worker is told to drop what it is doing. What takes long can be stopped; then it
 * stays so until the experiment changes or the reader takes it up again.
 */

/** The search for the best learning rates begins when the experiment has stood still for so long. */
const CALM_MS = 350;

export const client: Pool = createPool({
  onRestart: () => store.setState({ notice: 'The computation had stopped answering and was started again.' }),
});

/** While something moves, the paths answer in every frame, the chart and the verdict so often. */
const MOVING_MS = 110;
/** Likewise while the landscape itself changes shape, which leaves less time for them. */
const RESHAPING_MS = 180;
/** Paths of up to so many evaluations, some two milliseconds, are computed here: the way to the worker is longer. */
const NEAR = 6000;

/** The experiment as far as computations depend on it. */
type Relevant = readonly (keyof Experiment)[];
const PATHS: Relevant = ['landscape', 'start', 'noise', 'schedule', 'runs', 'steps', 'show'];
const ENSEMBLE: Relevant = ['landscape', 'start', 'noise', 'schedule', 'runs', 'steps', 'seed', 'seeds'];

const farPaths = latest(
  (experiment, options) => client.ask('trajectories', { experiment, seed: experiment.show }, options),
  takePaths,
  (work) => {
    setWork('paths', work);
    // Nobody is kept before an empty picture without being told how long.
    if (work.progress !== null) store.setState({ pictured: true });
  },
);
const overviews = latest(
  (experiment, options) => client.ask('overview', { experiment, baseline: baselineIndex(experiment) }, options),
  takeOverview,
  (work) => setWork('seeds', work),
);
let searching = new AbortController();
let calm: ReturnType<typeof setTimeout> | undefined;
let soon: ReturnType<typeof setTimeout> | undefined;

export function connectSession(): () => void {
  showPaths(store.getState().experiment);
  const unsubscribe = store.subscribe((state, before) => {
    const { experiment, moving, pictured } = state;
    if (differs(PATHS, experiment, before.experiment)) showPaths(experiment);
    // What is measured over seeds waits for the first picture: another thread would take its processor.
    if (pictured && (!before.pictured || differs(ENSEMBLE, experiment, before.experiment))) measure(moving);
  });
  return () => {
    unsubscribe();
    clearTimeout(calm);
    clearTimeout(soon);
    client.close();
  };
}

/** In the very frame of the change, where that is possible; the engine is the same here and there. */
function showPaths(experiment: Experiment): void {
  if (!isNear(experiment)) {
    farPaths.ask(experiment);
    return;
  }
  farPaths.drop();
  takePaths(experiment, complete(trajectories(experiment, experiment.show)));
}

function measure(moving: boolean): void {
  // What was stopped was about what was before, and what moves under a finger must not wait for a slice of the search.
  if (store.getState().works.seeds.stopped) setWork('seeds', IDLE);
  endSearch(IDLE);
  calm = setTimeout(() => void search(false), CALM_MS);
  if (!moving) {
    clearTimeout(soon);
    soon = undefined;
    overviews.ask(store.getState().experiment);
    return;
  }
  soon ??= setTimeout(
    () => {
      soon = undefined;
      overviews.ask(store.getState().experiment);
    },
    store.getState().reshaping ? RESHAPING_MS : MOVING_MS,
  );
}

/** Stops what takes long of the paths and of what is measured over seeds. What is known stays. */
export function stopMeasuring(): void {
  const { paths, seeds } = store.getState().works;
  clearTimeout(soon);
  soon = undefined;
  if (paths.progress !== null) farPaths.stop();
  if (seeds.progress !== null || !isCurrent(store.getState(), store.getState().ensemble)) overviews.stop();
}

export function resumeMeasuring(): void {
  const { experiment, works } = store.getState();
  if (works.paths.stopped) farPaths.resume(experiment);
  if (works.seeds.stopped) overviews.resume(experiment);
}

export function stopSearch(): void {
  endSearch(STOPPED);
}

export function resumeSearch(): void {
  endSearch(IDLE);
  void search(true);
}

function endSearch(work: Work): void {
  clearTimeout(calm);
  searching.abort();
  searching = new AbortController();
  setWork('search', work);
}

function setWork(name: WorkName, work: Work): void {
  const { works } = store.getState();
  if (works[name] !== work) store.setState({ works: { ...works, [name]: work } });
}

/** A formula of one's own may be of any cost, so it is never computed here. */
export function isNear({ landscape, steps, runs }: Experiment): boolean {
  return landscape.name !== custom.name && steps * runs.length <= NEAR;
}

function takePaths(experiment: Experiment, value: Answer<'trajectories'>): void {
  // An answer from afar may come after the experiment has become near.
  const newest = store.getState().experiment;
  if (experiment !== newest && isNear(newest)) return;
  store.setState({ trajectories: { experiment, value } });
}

/** One change of the store, so that chart and verdict answer in the same frame. */
function takeOverview(experiment: Experiment, { ensemble, comparison }: Answer<'overview'>): void {
  const index = baselineIndex(experiment);
  store.setState({
    ensemble: { experiment, value: ensemble },
    verdict:
      index === null || comparison === null
        ? null
        : { experiment, value: judge(experiment, ensemble, index, comparison) },
  });
}

/** What a comparison is worth: the two runs, how sure their order is, and when each got there. */
export function judge(
  experiment: Experiment,
  runs: readonly EnsembleRun[],
  index: number,
  comparison: Comparison,
): Verdict {
  const { landscape, parameters } = objectiveOf(experiment);
  const floor = landscape.floor(parameters);
  const [study, baseline] = [runs[0], runs[index]];
  return { study, baseline, index, comparison, reach: floor === null ? null : reach(study, baseline, floor), floor };
}

/** The run that the first one is measured against: itself without its wrapper, else the second run. */
export function baselineIndex(experiment: Experiment): number | null {
  return counterpartIndex(experiment) ?? (experiment.runs.length > 1 ? 1 : null);
}

/** Every run at its own best learning rate, when nothing has moved for a while. */
async function search(resumed: boolean): Promise<void> {
  const state = store.getState();
  // The rates that were found may have been applied, which changes nothing about them.
  if (isCurrent(state, state.bestLrs)) return;
  // The verdict alone tells of them, and a page may have many figures without one.
  if (isHidden(frameStore.getState().frame, 'verdict')) return;
  const { experiment } = state;
  const { signal } = searching;
  const value = await tracked(
    (options) => client.ask('bestLrs', { experiment, choices: optimizersOf(experiment) }, options),
    { signal, tell: (work) => setWork('search', work), resumed },
  );
  if (value !== undefined) store.setState({ bestLrs: { experiment, value } });
}

function differs(keys: Relevant, a: Experiment, b: Experiment): boolean {
  return keys.some((key) => a[key] !== b[key]);
}

/** Whether a result belongs to the experiment that is shown now. */
export function isCurrent(state: State, result: { readonly experiment: Experiment } | null): boolean {
  return result !== null && !differs(ENSEMBLE, result.experiment, state.experiment);
}
