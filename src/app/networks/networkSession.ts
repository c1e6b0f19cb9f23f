import { askForSharpness, askForView, canView, forgetQuestions } from './afterTraining.ts';
import { ask, rest } from './asking.ts';
import { type NetworkState, networkStore, trainsAlike } from './networkStore.ts';
import { remaining } from './remaining.ts';
import { cancelSweep } from './sweep/sweeping.ts';

/**
 * Keeps the training up to date with the experiment: a change of what is trained supersedes it at once, or, under a
 * moving finger, when that has rested for a moment. What is looked at is asked for as soon as the first seed has come
 * there, and how flat it is when all has come to its end.
 */
const REST_MS = 150;

let training = new AbortController();
let soon: ReturnType<typeof setTimeout> | undefined;

/** While the page is open. Returns how to stop. */
export function connectNetworkSession(): () => void {
  const { phase, training: known, experiment } = networkStore.getState();
  // What was trained when the page was left is still true.
  if (known === null || phase !== 'done' || !trainsAlike(known.experiment, experiment)) train();
  else void askForView(false);
  const unsubscribe = networkStore.subscribe(follow);
  return () => {
    unsubscribe();
    clearTimeout(soon);
    training.abort();
    forgetQuestions();
    cancelSweep();
    if (networkStore.getState().phase !== 'done') networkStore.setState({ phase: 'cancelled' });
  };
}

function follow(state: NetworkState, before: NetworkState): void {
  const { experiment, moving } = state;
  const letGo = before.moving && !moving;
  if (!trainsAlike(experiment, before.experiment)) {
    clearTimeout(soon);
    if (moving) soon = setTimeout(train, REST_MS);
    else train();
  } else if (letGo && soon !== undefined) {
    train();
  } else if ((experiment !== before.experiment || letGo) && canView(state)) {
    void askForView(moving);
  }
}

/** Trains what is set now, from the start. */
export function train(): void {
  clearTimeout(soon);
  soon = undefined;
  training.abort();
  forgetQuestions();
  training = new AbortController();
  void trainUntil(training.signal);
}

async function trainUntil(signal: AbortSignal): Promise<void> {
  const { experiment } = networkStore.getState();
  networkStore.setState({ phase: 'measuring', share: 0, secondsLeft: null });
  const report = await ask('backend', { experiment }, { signal });
  if (report === undefined) return failed(signal);
  networkStore.setState({ backend: { experiment, value: report, whole: true }, phase: 'training' });

  const left = remaining();
  let viewed = false;
  const value = await ask(
    'train',
    { experiment },
    {
      signal,
      onProgress(share) {
        if (networkStore.getState().phase === 'training') networkStore.setState({ share, secondsLeft: left(share) });
      },
      onPartial(partial) {
        networkStore.setState({ training: { experiment, value: partial, whole: false } });
        if (viewed || !canView(networkStore.getState())) return;
        viewed = true;
        void askForView(false);
      },
    },
  );
  if (value === undefined) return failed(signal);
  networkStore.setState({ training: { experiment, value, whole: true }, phase: 'done', share: 1, secondsLeft: null });
  if (!viewed) void askForView(false);
  await askForSharpness(experiment, signal);
}

/** Where it was superseded or cancelled, that has been said already. */
function failed(signal: AbortSignal): void {
  if (!signal.aborted) networkStore.setState({ phase: 'failed', secondsLeft: null });
}

export function pauseTraining(): void {
  if (networkStore.getState().phase !== 'training') return;
  rest(true);
  networkStore.setState({ phase: 'paused' });
}

export function goOn(): void {
  if (networkStore.getState().phase !== 'paused') return;
  networkStore.setState({ phase: 'training' });
  rest(false);
}

/** Trains, rests or goes on, whichever comes next. */
export function toggleTraining(): void {
  const { phase } = networkStore.getState();
  if (phase === 'training') pauseTraining();
  else if (phase === 'paused') goOn();
  else if (phase !== 'measuring') train();
}

/** What is known so far stays. */
export function cancelTraining(): void {
  training.abort();
  networkStore.setState({ phase: 'cancelled', secondsLeft: null });
}
