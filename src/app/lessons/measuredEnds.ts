import { createStore } from 'zustand';
import { client } from '../session/client.ts';
import { isCurrent } from '../session/current.ts';
import { type Result, store } from '../store.ts';
import { type Ends, endsOf } from './ends.ts';

/** Where the seeds end, for the scenes that ask for it. */
export const ends = createStore<{ readonly found: Result<Ends> | null }>(() => ({ found: null }));

/** Asking begins when the experiment has stood still for so long. */
const CALM_MS = 120;

/** Keeps them up to date with the experiment. Returns how to stop. */
export function connectEnds(): () => void {
  let asking = new AbortController();
  let calm: ReturnType<typeof setTimeout> | undefined;
  const update = () => {
    const state = store.getState();
    if (state.moving || isCurrent(state, ends.getState().found)) return;
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    clearTimeout(calm);
    calm = setTimeout(() => void ask(signal), CALM_MS);
  };
  update();
  const stop = store.subscribe(
    ({ experiment, moving }, before) => (experiment !== before.experiment || moving !== before.moving) && update(),
  );
  return () => {
    stop();
    asking.abort();
    clearTimeout(calm);
  };
}

async function ask(signal: AbortSignal): Promise<void> {
  const { experiment } = store.getState();
  try {
    const cloud = await client.ask('cloud', { experiment }, { signal });
    if (cloud !== null) ends.setState({ found: { experiment, value: endsOf(experiment, cloud) } });
  } catch (error) {
    if (signal.aborted) return;
    store.setState({ notice: `This could not be computed: ${error instanceof Error ? error.message : String(error)}` });
  }
}
