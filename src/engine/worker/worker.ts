import { loadFormulas } from '../../landscapes/formulas.ts';
import { landscapeNamed } from '../../landscapes/registry.ts';
import { basins } from '../studies/basins.ts';
import { bestLrs } from '../studies/bestLr.ts';
import { cloud } from '../studies/cloud.ts';
import { cycle } from '../studies/cycle.ts';
import { kAlphaMap } from '../studies/kAlphaMap.ts';
import { overview } from '../studies/overview.ts';
import { sweep } from '../studies/sweep.ts';
import { trajectories } from '../studies/trajectory.ts';
import { visits } from '../studies/visits.ts';
import { createJobs } from './jobs.ts';
import { type Answer, type FromWorker, type StudyKind, type ToWorker, transferables } from './protocol.ts';

/** The thread that computes what is asked about landscapes. */

/** How often a request that waits says that it does. */
const WAITING_MS = 1000;

/** Lower first: what is under the finger before what may come later; of equals, what is not a part of a big study. */
const URGENCY: Readonly<Record<StudyKind, number>> = {
  trajectories: 0,
  overview: 1,
  cloud: 1,
  map: 2,
  sweep: 2,
  cycle: 2,
  visits: 2,
  basins: 3,
  bestLrs: 4,
};

type Ask = Extract<ToWorker, { type: 'ask' }>;

const jobs = createJobs(
  {
    progress: (id, share) => post({ type: 'progress', id, share }),
    // Studies of landscapes offer none.
    partial() {},
    answer(id, answer) {
      post({ type: 'answer', id, answer: answer as Answer<StudyKind> }, transferables(answer));
    },
    error: (id, message) => post({ type: 'error', id, message }),
  },
  () => performance.now(),
);

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'cancel') {
    waiting.delete(data.id);
    jobs.drop(data.id);
  } else if (data.type === 'pause') {
    jobs.pause(data.id, data.paused);
  } else if (landscapeNamed(data.question.experiment.landscape.name)?.ready?.() === false) {
    void begin(data);
  } else {
    enqueue(data);
  }
};

/** Requests on a landscape whose reader is still being fetched; a cancelled one is no longer among them. */
const waiting = new Set<number>();

/** Fetches what the landscape lacks and then lines up. Meanwhile it gives signs of life, as a study does. */
async function begin(ask: Ask): Promise<void> {
  waiting.add(ask.id);
  const alive = setInterval(() => waiting.has(ask.id) && post({ type: 'progress', id: ask.id, share: 0 }), WAITING_MS);
  await loadFormulas();
  clearInterval(alive);
  // Where it could not be fetched, the study says so.
  if (waiting.delete(ask.id)) enqueue(ask);
}

function enqueue(data: Ask): void {
  const urgency = URGENCY[data.kind] + ('part' in data.question ? 0.5 : 0);
  jobs.add({ id: data.id, urgency, study: studyOf(data) });
}

function studyOf(ask: Ask): Generator<number, Answer<StudyKind>> {
  switch (ask.kind) {
    case 'trajectories':
      return trajectories(ask.question.experiment, ask.question.seed);
    case 'overview':
      return overview(ask.question.experiment, ask.question.baseline);
    case 'bestLrs':
      return bestLrs(ask.question.experiment, ask.question.choices);
    case 'visits':
      return visits(ask.question.experiment, ask.question.seeds);
    case 'cloud':
      return cloud(ask.question.experiment);
    case 'map':
      return kAlphaMap(ask.question);
    case 'sweep':
      return sweep(ask.question);
    case 'basins':
      return basins(ask.question);
    case 'cycle':
      return cycle(ask.question);
  }
}

function post(message: FromWorker, transfer: ArrayBuffer[] = []): void {
  self.postMessage(message, { transfer });
}
