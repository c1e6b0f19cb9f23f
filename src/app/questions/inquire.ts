import type { Experiment } from '../../engine/experiment/experiment.ts';
import { store } from '../store.ts';
import { tracked } from '../working/tracked.ts';
import { IDLE, STOPPED, type Work } from '../working/work.ts';
import { answers, type Detail } from './answers.ts';
import { inquiries } from './inquiries.ts';
import { file, type Inquiry } from './inquiry.ts';
import { shownPlane } from './shownPlane.ts';

/**
 * Keeps the answer to the open question up to date. A change is answered coarsely at once, and finely when nothing has
 * changed for a moment; of the coarse answers one is under way at a time, so that the picture moves with the finger.
 */
const REST_MS = 40;
/** A coarse answer may take so long before a newer question supersedes it. */
const PATIENCE_MS = 150;
/**
 * While the landscape itself changes shape there are no coarse answers, since the plane is painted anew in every frame
 * and the workers would take the processor from that; the full one comes after a longer rest.
 */
const RESHAPING_REST_MS = 150;

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
    // What was stopped was another question.
    if (answers.getState().work.stopped) tell(IDLE);
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
  tell(STOPPED);
}

/** Takes up again what was cancelled. */
export function resumeQuestion(): void {
  const { experiment } = store.getState();
  const inquiry = inquiryOf(experiment);
  const key = inquiry?.key(experiment) ?? null;
  if (inquiry && key !== null) ask(inquiry, experiment, key, 'full', true);
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
  tell(IDLE);
}

function tell(work: Work): void {
  if (answers.getState().work !== work) answers.setState({ work });
}

function ask(inquiry: Inquiry, experiment: Experiment, key: string, detail: Detail, resumed = false): void {
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
  void answered(inquiry, experiment, mine, resumed).then((newer) => newer?.());
}

/** Files the answer; gives what is to be done next, where a newer experiment has been waiting for it. */
async function answered(
  inquiry: Inquiry,
  experiment: Experiment,
  mine: NonNullable<typeof asking>,
  resumed: boolean,
): Promise<(() => void) | undefined> {
  const { signal } = mine.stop;
  const value = await tracked((options) => inquiry.ask(experiment, mine.detail, options), { signal, tell, resumed });
  if (asking !== mine) return undefined;
  asking = null;
  if (value !== undefined) file(inquiry, { key: mine.key, experiment, detail: mine.detail, value });
  const newest = store.getState().experiment;
  const now = inquiryOf(newest);
  const key = now?.key(newest) ?? null;
  if (now === undefined || key === null || key === mine.key || isAnswered(now, key)) return undefined;
  return () => asking === null && ask(now, newest, key, 'coarse');
}
