import { createJobs, type Step } from '../../worker/jobs.ts';
import type { AnswerOf, KindOf, PartialOf } from '../../worker/messages.ts';
import { transferables } from '../../worker/protocol.ts';
import { checkpointsOn, clearShelf, keepCheckpoint } from '../checkpointShelf.ts';
import type { NetworkStudies } from '../protocol.ts';
import { boundary } from '../studies/boundary.ts';
import { plane } from '../studies/plane.ts';
import { predictions } from '../studies/predictions.ts';
import { sharpness } from '../studies/sharpness.ts';
import { sweep } from '../studies/sweep.ts';
import { train } from '../studies/train.ts';
import { createLaboratories, type Laboratory } from './laboratory.ts';
import type { FromNetworkWorker, ToNetworkWorker } from './messages.ts';

/** The thread that trains networks. */

/** How often a request that waits for its laboratory says that it does. */
const WAITING_MS = 1000;

/** Lower first: what one looks at goes before the training that it looks at, and big studies come last. */
const URGENCY: Readonly<Record<keyof NetworkStudies, number>> = {
  backend: 0,
  boundary: 1,
  predictions: 1,
  plane: 1.5,
  train: 2,
  sharpness: 3,
  sweep: 4,
};

type Kind = KindOf<NetworkStudies>;
type Ask = Extract<ToNetworkWorker, { type: 'ask' }>;

const now = () => performance.now();
const laboratories = createLaboratories(() => import('./tensorflow.ts'), now);

const jobs = createJobs(
  {
    progress: (id, share) => post({ type: 'progress', id, share }),
    partial(id, partial) {
      post({ type: 'partial', id, partial: partial as PartialOf<NetworkStudies, Kind> }, transferables(partial));
    },
    answer(id, answer) {
      post({ type: 'answer', id, answer: answer as AnswerOf<NetworkStudies, Kind> }, transferables(answer));
    },
    error: (id, message) => post({ type: 'error', id, message }),
  },
  now,
);

self.onmessage = ({ data }: MessageEvent<ToNetworkWorker>) => {
  if (data.type === 'cancel') {
    waiting.delete(data.id);
    jobs.drop(data.id);
  } else if (data.type === 'pause') {
    jobs.pause(data.id, data.paused);
  } else {
    waiting.add(data.id);
    preparation = preparation.then(() => begin(data));
  }
};

/** Requests whose laboratory is not ready; a cancelled one is no longer among them. */
const waiting = new Set<number>();
/** One is made ready after the other, since TensorFlow.js has one backend at a time. */
let preparation = Promise.resolve();
setInterval(() => {
  for (const id of waiting) post({ type: 'progress', id, share: 0 });
}, WAITING_MS);

async function begin(ask: Ask): Promise<void> {
  if (!waiting.has(ask.id)) return;
  // While backends are being measured, no study may find the wrong one.
  jobs.hold(true);
  try {
    const laboratory = await laboratories.of(ask.question.experiment);
    if (waiting.delete(ask.id)) {
      jobs.add({ id: ask.id, urgency: URGENCY[ask.kind], study: withBackend(laboratory, studyOf(ask, laboratory)) });
    }
  } catch (error) {
    if (waiting.delete(ask.id))
      post({ type: 'error', id: ask.id, message: error instanceof Error ? error.message : String(error) });
  }
  jobs.hold(false);
}

/** The same study, which computes with its own backend whatever another one has used in between. */
function* withBackend(
  { activate }: Laboratory,
  study: Generator<Step, AnswerOf<NetworkStudies, Kind>>,
): Generator<Step, AnswerOf<NetworkStudies, Kind>> {
  for (;;) {
    activate();
    const { done, value } = study.next();
    if (done) return value;
    yield value;
  }
}

function studyOf(ask: Ask, { model, report, shelf }: Laboratory): Generator<Step, AnswerOf<NetworkStudies, Kind>> {
  const checkpoints = checkpointsOn(shelf);
  switch (ask.kind) {
    case 'backend':
      return answered(report);
    case 'train':
      clearShelf(shelf);
      return train(model, ask.question.experiment, {
        backend: report.chosen,
        now,
        keep: (run, taken) => keepCheckpoint(shelf, run, taken),
      });
    case 'plane':
      return plane(model, ask.question, checkpoints);
    case 'boundary':
      return boundary(model, ask.question, checkpoints);
    case 'predictions':
      return predictions(model, ask.question, checkpoints);
    case 'sharpness':
      return sharpness(model, ask.question, checkpoints);
    case 'sweep':
      return sweep(model, ask.question);
  }
}

// biome-ignore lint/correctness/useYield: an answer that is there already is a study, too
function* answered<Answer>(answer: Answer): Generator<Step, Answer> {
  return answer;
}

function post(message: FromNetworkWorker, transfer: ArrayBuffer[] = []): void {
  self.postMessage(message, { transfer });
}
