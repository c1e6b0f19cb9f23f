import type { AnswerOf, KindOf, MessageFrom, MessageTo, PartialOf, QuestionOf, StudyMap } from './messages.ts';
import type { Studies } from './protocol.ts';

/**
 * The only door to the worker. Every promise settles: with the answer, with an error, with an AbortError when it was
 * cancelled or superseded, or with an error after the worker has died twice over the same request.
 */
export interface Client<S extends StudyMap<S> = Studies> {
  /**
   * A newer request on the same channel supersedes the older one. `channel` is the kind of study unless told otherwise.
   */
  ask<Kind extends KindOf<S>>(
    kind: Kind,
    question: QuestionOf<S, Kind>,
    options?: AskOptions<PartialOf<S, Kind>>,
  ): Promise<AnswerOf<S, Kind>>;
  /** What is under way on this channel rests, or goes on. What is asked on it later does not rest. */
  pause(channel: string, paused: boolean): void;
  /** Ends the worker; open requests abort, and so does whatever is asked later. */
  close(): void;
}

export interface AskOptions<Partial = unknown> {
  readonly channel?: string;
  readonly onProgress?: (share: number) => void;
  /** Told what has been found so far, of a study that offers that. After a death it begins anew. */
  readonly onPartial?: (partial: Partial) => void;
  readonly signal?: AbortSignal;
}

/** What the client needs of a worker; a test hands in its own. */
export interface WorkerLike<S extends StudyMap<S> = Studies> {
  postMessage(message: MessageTo<S>): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<MessageFrom<S>>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface ClientOptions<S extends StudyMap<S> = Studies> {
  readonly start: () => WorkerLike<S>;
  /** Told when a worker died and another took over. */
  readonly onRestart?: () => void;
  /** Silence with a request open for longer than this means that the worker is dead: each slice reports. */
  readonly silenceMs?: number;
}

interface Open<S extends StudyMap<S>> {
  readonly ask: Extract<MessageTo<S>, { type: 'ask' }>;
  readonly channel: string;
  readonly resolve: (answer: AnswerOf<S, KindOf<S>>) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: ((share: number) => void) | undefined;
  readonly onPartial: ((partial: PartialOf<S, KindOf<S>>) => void) | undefined;
  paused: boolean;
  /** Workers that died while this request was open. */
  deaths: number;
}

const SILENCE_MS = 3000;

export function createClient<S extends StudyMap<S> = Studies>({
  start,
  onRestart,
  silenceMs = SILENCE_MS,
}: ClientOptions<S>): Client<S> {
  const open = new Map<number, Open<S>>();
  let lastId = 0;
  let closed = false;
  /** Null until the first question, and after a death with nothing to do: there is always a question behind a start. */
  let worker: WorkerLike<S> | null = null;
  let watch: ReturnType<typeof setTimeout> | undefined;

  function connect(): WorkerLike<S> {
    const next = start();
    next.onmessage = ({ data }) => hear(data);
    next.onerror = () => die('it reported an error');
    return next;
  }

  function hear(message: MessageFrom<S>): void {
    listen();
    const request = open.get(message.id);
    if (request === undefined) return;
    if (message.type === 'progress') {
      request.onProgress?.(message.share);
      return;
    }
    if (message.type === 'partial') {
      request.onPartial?.(message.partial);
      return;
    }
    close(message.id);
    if (message.type === 'answer') request.resolve(message.answer);
    else request.reject(new Error(message.message));
  }

  /** Starts waiting for the next sign of life; what rests gives none. */
  function listen(): void {
    clearTimeout(watch);
    watch = undefined;
    if (Array.from(open.values()).some(({ paused }) => !paused))
      watch = setTimeout(() => die('it fell silent'), silenceMs);
  }

  function close(id: number): void {
    open.delete(id);
    listen();
  }

  function die(why: string): void {
    disconnect();
    for (const [id, request] of open) {
      request.deaths++;
      if (request.deaths < 2) continue;
      open.delete(id);
      request.reject(new Error(`The worker died twice over this computation: ${why}.`));
    }
    listen();
    if (open.size === 0) return;
    worker = connect();
    for (const { ask, paused } of open.values()) {
      worker.postMessage(ask);
      if (paused) worker.postMessage({ type: 'pause', id: ask.id, paused });
    }
    onRestart?.();
  }

  function disconnect(): void {
    if (worker === null) return;
    worker.onmessage = null;
    worker.onerror = null;
    worker.terminate();
    worker = null;
  }

  function abort(id: number): void {
    const request = open.get(id);
    if (request === undefined) return;
    worker?.postMessage({ type: 'cancel', id });
    close(id);
    request.reject(aborted());
  }

  return {
    ask(kind, question, { channel = kind, onProgress, onPartial, signal } = {}) {
      for (const [id, request] of open) if (request.channel === channel) abort(id);
      return new Promise((resolve, reject) => {
        if (closed || signal?.aborted) {
          reject(aborted());
          return;
        }
        const id = ++lastId;
        // The kind ties question and answer together, which a map of all open requests cannot express.
        const ask = { type: 'ask', id, kind, question } as Open<S>['ask'];
        worker ??= connect();
        // Before it counts as open: what cannot be sent rejects here, and must not be sent again.
        worker.postMessage(ask);
        const heard = { resolve, onPartial } as Pick<Open<S>, 'resolve' | 'onPartial'>;
        open.set(id, { ask, channel, ...heard, reject, onProgress, paused: false, deaths: 0 });
        signal?.addEventListener('abort', () => abort(id), { once: true });
        if (watch === undefined) listen();
      });
    },
    pause(channel, paused) {
      for (const [id, request] of open) {
        if (request.channel !== channel || request.paused === paused) continue;
        request.paused = paused;
        worker?.postMessage({ type: 'pause', id, paused });
      }
      listen();
    },
    close() {
      closed = true;
      for (const id of open.keys()) abort(id);
      disconnect();
    },
  };
}

function aborted(): DOMException {
  return new DOMException('A newer request took its place, or it was cancelled.', 'AbortError');
}

/** The worker of the landscapes. Written in one expression, which is how the bundler finds the worker's file. */
export function startWorker(): WorkerLike {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}
