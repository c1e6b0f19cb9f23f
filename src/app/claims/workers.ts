import { client } from '../session/client.ts';
import type { Instruments, Portion } from './instruments.ts';

export interface WorkerOptions {
  readonly signal: AbortSignal;
  /** Told how far the trial has come, from 0 to 1. */
  readonly onShare: (share: number) => void;
}

/** The trials' own place in the queue: what the workbench asks does not supersede them, nor they that. */
const CHANNEL = 'claims';
const WHOLE: Portion = [0, 1];

/** The instruments of the app: its workers. What trains networks is fetched, and started, when a trial asks for it. */
export function workerInstruments({ signal, onShare }: WorkerOptions): Instruments {
  const options = ([from, to]: Portion = WHOLE) => ({
    channel: CHANNEL,
    signal,
    onProgress: (share: number) => onShare(from + (to - from) * share),
  });
  return {
    ask: (kind, question, portion) => client.ask(kind, question, options(portion)),
    askAll: (kind, question) => client.askAll(kind, question, options()),
    async train(experiment) {
      const { createNetworkClient } = await import('../../engine/networks/worker/networkClient.ts');
      signal.throwIfAborted();
      const trainer = createNetworkClient();
      try {
        return await trainer.ask('train', { experiment }, options());
      } finally {
        trainer.close();
      }
    },
  };
}
