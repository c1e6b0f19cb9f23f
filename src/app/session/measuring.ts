import type { Experiment } from '../../engine/experiment/experiment.ts';
import type { Answer } from '../../engine/worker/protocol.ts';
import { latest } from '../latest.ts';
import { store } from '../store.ts';
import { IDLE } from '../working/work.ts';
import { baselineIndex } from './baselineIndex.ts';
import { client } from './client.ts';
import { differs, ENSEMBLE, isCurrent } from './current.ts';
import { judge } from './judge.ts';
import { endSearch, searchWhenCalm } from './search.ts';
import { setWork } from './setWork.ts';

/** While something moves, the paths answer in every frame, the chart and the verdict so often. */
const MOVING_MS = 110;
/** Likewise while the landscape itself changes shape, which leaves less time for them. */
const RESHAPING_MS = 180;
/** An answer to what was a moment ago is better than none: the picture takes the processor, and each would be given up. */
const MOVING_PATIENCE_MS = 600;

const overviews = latest(
  (experiment, options) => client.ask('overview', { experiment, baseline: baselineIndex(experiment) }, options),
  takeOverview,
  (work) => setWork('seeds', work),
);
let soon: ReturnType<typeof setTimeout> | undefined;

/** Keeps what is measured over all seeds up to date with the experiment: loss curves, verdict, best learning rates. */
export function connectMeasuring(): void {
  measure(store.getState().moving);
  store.subscribe(({ experiment, moving }, before) => {
    if (differs(ENSEMBLE, experiment, before.experiment)) measure(moving);
  });
}

function measure(moving: boolean): void {
  // What was stopped was about what was before, and what moves under a finger must not wait for a slice of the search.
  if (store.getState().works.seeds.stopped) setWork('seeds', IDLE);
  endSearch(IDLE);
  searchWhenCalm();
  if (!moving) {
    clearTimeout(soon);
    soon = undefined;
    overviews.ask(store.getState().experiment);
    return;
  }
  soon ??= setTimeout(
    () => {
      soon = undefined;
      overviews.ask(store.getState().experiment, MOVING_PATIENCE_MS);
    },
    store.getState().reshaping ? RESHAPING_MS : MOVING_MS,
  );
}

/** Stops what takes long. What is known stays. */
export function stopSeeds(): void {
  const state = store.getState();
  clearTimeout(soon);
  soon = undefined;
  if (state.works.seeds.progress !== null || !isCurrent(state, state.ensemble)) overviews.stop();
}

export function resumeSeeds(): void {
  const { experiment, works } = store.getState();
  if (works.seeds.stopped) overviews.resume(experiment);
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
