import { counterpartIndex } from '../engine/experiment/counterpart.ts';
import { type Experiment, optimizersOf } from '../engine/experiment/experiment.ts';
import { objectiveOf } from '../engine/objective.ts';
import { type Comparison, reach } from '../engine/studies/comparison.ts';
import { complete } from '../engine/studies/drain.ts';
import type { EnsembleRun } from '../engine/studies/ensemble.ts';
import { trajectories } from '../engine/studies/trajectory.ts';
import type { AskOptions } from '../engine/worker/client.ts';
import { createPool, type Pool } from '../engine/worker/pool.ts';
import type { Answer, Question, StudyKind } from '../engine/worker/protocol.ts';
import { custom } from '../landscapes/custom.ts';
import { type State, store, type Verdict } from './store.ts';

/**
 * Keeps the results up to date with the experiment. Of each study one is under way at a time; a newer experiment waits
 * for it, so that the picture keeps moving under a finger, but not longer than PATIENCE_MS, after which the worker is
 * told to drop what it is doing.
 */
const PATIENCE_MS = 120;
/** The search for the best learning rates begins when the experiment has stood still for so long. */
const CALM_MS = 350;
/** Its progress is told in steps of this size. */
const SHOWN_SHARE = 0.05;
/** Anything that takes longer than this shows its progress. */
const LONG_MS = 500;

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

export function connectSession(): () => void {
  const farPaths = latest('trajectories', (experiment) => ({ experiment, seed: experiment.show }), takePaths);
  const overviews = latest(
    'overview',
    (experiment) => ({ experiment, baseline: baselineIndex(experiment) }),
    takeOverview,
  );
  let calm: ReturnType<typeof setTimeout> | undefined;
  let soon: ReturnType<typeof setTimeout> | undefined;
  let searching = new AbortController();

  const update = (experiment: Experiment, before: Experiment | null, moving: boolean) => {
    const all = before === null || differs(ENSEMBLE, experiment, before);
    const shown = before === null || differs(PATHS, experiment, before);
    if (shown) {
      // In the very frame of the change, where that is possible; the engine is the same here and there.
      if (isNear(experiment)) takePaths(experiment, complete(trajectories(experiment, experiment.show)));
      else farPaths(experiment);
    }
    // What is measured over seeds waits for the first picture: another thread would take its processor.
    if (!all || !store.getState().pictured) return;
    overviewSoon(moving);
    // What moves under a finger must not wait for a slice of the search.
    searching.abort();
    searching = new AbortController();
    const { signal } = searching;
    clearTimeout(calm);
    calm = setTimeout(() => void search(experiment, signal), CALM_MS);
  };
  const overviewSoon = (moving: boolean) => {
    if (!moving) {
      clearTimeout(soon);
      soon = undefined;
      overviews(store.getState().experiment);
      return;
    }
    soon ??= setTimeout(
      () => {
        soon = undefined;
        overviews(store.getState().experiment);
      },
      store.getState().reshaping ? RESHAPING_MS : MOVING_MS,
    );
  };
  update(store.getState().experiment, null, false);
  const unsubscribe = store.subscribe(({ experiment, moving, pictured }, before) =>
    update(experiment, pictured === before.pictured ? before.experiment : null, moving),
  );
  return () => {
    unsubscribe();
    clearTimeout(calm);
    clearTimeout(soon);
    client.close();
  };
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
async function search(experiment: Experiment, signal: AbortSignal): Promise<void> {
  const state = store.getState();
  // The rates that were found may have been applied, which changes nothing about them.
  if (isCurrent(state, state.bestLrs)) return;
  const onProgress = (share: number) => {
    const { searching } = store.getState();
    if (searching === null || share >= searching + SHOWN_SHARE) store.setState({ searching: share });
  };
  const value = await ask('bestLrs', { experiment, choices: optimizersOf(experiment) }, { signal, onProgress });
  store.setState(value === undefined ? { searching: null } : { searching: null, bestLrs: { experiment, value } });
}

/** One study under way at a time, always for the newest experiment next. */
function latest<Kind extends 'trajectories' | 'overview'>(
  kind: Kind,
  question: (experiment: Experiment) => Question<Kind>,
  take: (experiment: Experiment, answer: Answer<Kind>) => void,
): (experiment: Experiment) => void {
  let waiting: Experiment | null = null;
  let began = 0;
  let running = 0;

  const begin = async (experiment: Experiment) => {
    began = performance.now();
    waiting = null;
    running++;
    const answer = await ask(kind, question(experiment), showsProgress());
    running--;
    if (answer !== undefined) take(experiment, answer);
    if (waiting !== null && running === 0) void begin(waiting);
    else if (running === 0) store.setState({ progress: null });
  };

  return (experiment) => {
    waiting = experiment;
    if (running === 0 || performance.now() - began > PATIENCE_MS) void begin(experiment);
  };
}

/** Asks the worker; what was superseded gives nothing, and what failed is said. */
async function ask<Kind extends StudyKind>(
  kind: Kind,
  question: Question<Kind>,
  options?: AskOptions,
): Promise<Answer<Kind> | undefined> {
  try {
    return await client.ask(kind, question, options);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) {
      store.setState({
        notice: `This could not be computed: ${error instanceof Error ? error.message : String(error)}`,
      });
    }
    return undefined;
  }
}

function showsProgress(): AskOptions {
  const began = performance.now();
  return {
    onProgress: (share) => {
      if (performance.now() - began > LONG_MS) store.setState({ progress: share });
    },
  };
}

function differs(keys: Relevant, a: Experiment, b: Experiment): boolean {
  return keys.some((key) => a[key] !== b[key]);
}

/** Whether a result belongs to the experiment that is shown now. */
export function isCurrent(state: State, result: { readonly experiment: Experiment } | null): boolean {
  return result !== null && !differs(ENSEMBLE, result.experiment, state.experiment);
}
