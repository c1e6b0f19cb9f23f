import type { Experiment } from '../../engine/experiment/experiment.ts';
import { store } from '../store.ts';
import { answers, type Detail, type Progress } from './answers.ts';
import { inquiries } from './inquiries.ts';
import { file, type Inquiry } from './inquiry.ts';
import { shownPlane } from './shownPlane.ts';

/**
 * Keeps the answer to the open question up to date. A change is answered coarsely at once, and finely when nothing has
 * changed for a moment; of the coarse answers one is under way at a time, so that the picture moves with the finger.
 */
const REST_MS = 60;
/** A coarse answer may take so long before a newer question supersedes it. */
const PATIENCE_MS = 150;
/**
 * While the landscape itself changes shape there are no coarse answers, since the plane is painted anew in every frame
 * and the workers would take the processor from that; the full one comes after a longer rest.
 */
const RESHAPING_REST_MS = 150;
/** Anything that takes longer than this shows its progress. */
const LONG_MS = 500;

let asking: {
  readonly key: string;
  readonly detail: Detail;
  readonly began: number;
  readonly stop: AbortController;
} | null = null;
let rest: ReturnType<typeof setTimeout> | undefined;

/** Call once; it goes on for as long as the page is there. */
export function connectQuestions(): void {
  let before: string | null = null;
  const update = (experiment: Experiment) => {
    const inquiry = inquiryOf(experiment);
    const key = inquiry?.key(experiment) ?? null;
    if (key === before) return;
    before = key;
    clearTimeout(rest);
    answers.setState({ cancelled: false });
    if (inquiry === undefined || key === null) {
      stop();
      return;
    }
    if (isAnswered(inquiry, key)) return;
    ask(inquiry, experiment, key, 'coarse');
    const wait = store.getState().reshaping ? RESHAPING_REST_MS : REST_MS;
    rest = setTimeout(() => ask(inquiry, store.getState().experiment, key, 'full'), wait);
  };
  update(store.getState().experiment);
  store.subscribe((state, old) => state.experiment !== old.experiment && update(state.experiment));
  shownPlane.subscribe(() => update(store.getState().experiment));
}

/** Stops the computation under way; what is known so far stays. */
export function cancelQuestion(): void {
  clearTimeout(rest);
  stop();
  answers.setState({ cancelled: true });
}

/** Takes up again what was cancelled. */
export function resumeQuestion(): void {
  const { experiment } = store.getState();
  const inquiry = inquiryOf(experiment);
  const key = inquiry?.key(experiment) ?? null;
  answers.setState({ cancelled: false });
  if (inquiry && key !== null) ask(inquiry, experiment, key, 'full');
}

function inquiryOf({ study }: Experiment): Inquiry | undefined {
  return inquiries.find(({ name }) => name === study.name);
}

function isAnswered(inquiry: Inquiry, key: string): boolean {
  const known = answers.getState().known[inquiry.name];
  return known?.key === key && known.detail === 'full';
}

function stop(): void {
  asking?.stop.abort();
  asking = null;
  answers.setState({ progress: null });
}

function ask(inquiry: Inquiry, experiment: Experiment, key: string, detail: Detail): void {
  if (detail === 'coarse' && store.getState().reshaping) {
    // What is under way is about what was before.
    stop();
    return;
  }
  if (asking !== null) {
    // A coarse answer that is nearly there is better than none; the next change, or the rest, comes soon.
    const young = performance.now() - asking.began < PATIENCE_MS;
    if (detail === 'coarse' && asking.detail === 'coarse' && young) return;
    if (detail === 'full' && asking.detail === 'coarse' && asking.key === key && young) {
      rest = setTimeout(() => ask(inquiry, experiment, key, detail), REST_MS / 4);
      return;
    }
    stop();
  }
  const mine = { key, detail, began: performance.now(), stop: new AbortController() };
  asking = mine;
  void answered(inquiry, experiment, mine).then((newer) => newer?.());
}

/** Files the answer; gives what is to be done next, where a newer experiment has been waiting for it. */
async function answered(
  inquiry: Inquiry,
  experiment: Experiment,
  mine: NonNullable<typeof asking>,
): Promise<(() => void) | undefined> {
  try {
    const value = await inquiry.ask(experiment, mine.detail, {
      signal: mine.stop.signal,
      onProgress: (share) => asking === mine && tell(share, mine.began),
    });
    if (mine.stop.signal.aborted) return undefined;
    file(inquiry, { key: mine.key, experiment, detail: mine.detail, value });
  } catch (error) {
    if (mine.stop.signal.aborted || (error instanceof DOMException && error.name === 'AbortError')) return undefined;
    store.setState({ notice: `This could not be computed: ${error instanceof Error ? error.message : String(error)}` });
  }
  if (asking !== mine) return undefined;
  asking = null;
  answers.setState({ progress: null });
  const newest = store.getState().experiment;
  const now = inquiryOf(newest);
  const key = now?.key(newest) ?? null;
  if (now === undefined || key === null || key === mine.key || isAnswered(now, key)) return undefined;
  return () => asking === null && ask(now, newest, key, 'coarse');
}

function tell(share: number, began: number): void {
  const passed = performance.now() - began;
  if (passed < LONG_MS) return;
  const progress: Progress = { share, secondsLeft: share > 0.02 ? (passed / share - passed) / 1000 : null };
  answers.setState({ progress });
}
