import { optimizersOf } from '../../engine/experiment/experiment.ts';
import { frameStore, isHidden } from '../frame/frameStore.ts';
import { store } from '../store.ts';
import { tracked } from '../working/tracked.ts';
import { IDLE, STOPPED, type Work } from '../working/work.ts';
import { client } from './client.ts';
import { isCurrent } from './current.ts';
import { setWork } from './setWork.ts';

/** The search for the best learning rates begins when the experiment has stood still for so long. */
const CALM_MS = 350;

let searching = new AbortController();
let calm: ReturnType<typeof setTimeout> | undefined;

export function searchWhenCalm(): void {
  calm = setTimeout(() => void search(false), CALM_MS);
}

export function stopSearch(): void {
  endSearch(STOPPED);
}

export function resumeSearch(): void {
  endSearch(IDLE);
  void search(true);
}

/** `work`: what is to be seen of it from now on. */
export function endSearch(work: Work): void {
  clearTimeout(calm);
  searching.abort();
  searching = new AbortController();
  setWork('search', work);
}

/** Every run at its own best learning rate. */
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
