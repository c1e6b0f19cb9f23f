import type { Experiment } from '../engine/experiment/experiment.ts';
import type { AskOptions } from '../engine/worker/client.ts';
import { tracked } from './working/tracked.ts';
import { IDLE, STOPPED, type Work } from './working/work.ts';

/** A newer experiment waits so long for the answer about an older one, so that the picture keeps moving with a finger. */
const PATIENCE_MS = 120;

interface Latest {
  /** Asks about this experiment next; what is under way has `patienceMs` from its beginning before it is given up. */
  ask(experiment: Experiment, patienceMs?: number): void;
  /** Ends what is under way because nobody wants it any more. */
  drop(): void;
  /** The reader ends it, and may take it up again. */
  stop(): void;
  resume(experiment: Experiment): void;
}

/** One study under way at a time, always for the newest experiment next. */
export function latest<Answer>(
  ask: (experiment: Experiment, options: AskOptions) => Promise<Answer>,
  take: (experiment: Experiment, answer: Answer) => void,
  tell: (work: Work) => void,
): Latest {
  let waiting: Experiment | null = null;
  let underWay: { readonly began: number; readonly stop: AbortController } | null = null;

  const end = (work: Work) => {
    waiting = null;
    underWay?.stop.abort();
    underWay = null;
    tell(work);
  };
  const begin = async (experiment: Experiment, resumed: boolean) => {
    waiting = null;
    underWay?.stop.abort();
    const mine = { began: performance.now(), stop: new AbortController() };
    underWay = mine;
    const { signal } = mine.stop;
    const answer = await tracked((options) => ask(experiment, options), { signal, tell, resumed });
    if (underWay !== mine) return;
    underWay = null;
    if (answer !== undefined) take(experiment, answer);
    if (waiting !== null && underWay === null) void begin(waiting, false);
  };

  return {
    ask(experiment, patienceMs = PATIENCE_MS) {
      waiting = experiment;
      if (underWay === null || performance.now() - underWay.began > patienceMs) void begin(experiment, false);
    },
    drop: () => end(IDLE),
    stop: () => end(STOPPED),
    resume: (experiment) => void begin(experiment, true),
  };
}
