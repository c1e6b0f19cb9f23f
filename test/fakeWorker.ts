import type { WorkerLike } from '../src/engine/worker/client.ts';
import type { MessageFrom, MessageTo, StudyMap } from '../src/engine/worker/messages.ts';
import type { Studies } from '../src/engine/worker/protocol.ts';

/** A worker that does as it is told by the test. */
export class FakeWorker<S extends StudyMap<S> = Studies> implements WorkerLike<S> {
  readonly heard: MessageTo<S>[] = [];
  terminated = false;
  onmessage: WorkerLike<S>['onmessage'] = null;
  onerror: WorkerLike<S>['onerror'] = null;

  postMessage(message: MessageTo<S>): void {
    if (this.terminated) throw new Error('posted to a terminated worker');
    this.heard.push(structuredClone(message));
  }
  terminate(): void {
    this.terminated = true;
  }
  says(message: MessageFrom<S>): void {
    this.onmessage?.({ data: message } as MessageEvent<MessageFrom<S>>);
  }
  breaks(): void {
    this.onerror?.({} as ErrorEvent);
  }
}

/** How a promise stands; it must not be left without a listener, or its rejection would be nobody's. */
export function watched(promise: Promise<unknown>): { state: 'open' | 'answered' | 'failed'; reason: string } {
  const seen: ReturnType<typeof watched> = { state: 'open', reason: '' };
  promise.then(
    () => {
      seen.state = 'answered';
    },
    (reason: Error) => {
      seen.state = 'failed';
      seen.reason = reason.name === 'AbortError' ? 'AbortError' : reason.message;
    },
  );
  return seen;
}
