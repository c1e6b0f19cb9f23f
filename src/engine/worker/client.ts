import type { Answer, FromWorker, Question, StudyKind, ToWorker } from './protocol.ts';

/**
 * The only door to the worker. Every promise settles: with the answer, with an error, with an AbortError when it was
 * cancelled or superseded, or with an error after the worker has died twice over the same request.
 */
export interface Client {
  /**
   * A newer request on the same channel supersedes the older one. `channel` is the kind of study unless told otherwise.
   */
  ask<Kind extends StudyKind>(kind: Kind, question: Question<Kind>, options?: AskOptions): Promise<Answer<Kind>>;
  /** Ends the worker; open requests abort, and so does whatever is asked later. */
  close(): void;
}

export interface AskOptions {
  readonly channel?: string;
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** What the client needs of a worker; a test hands in its own. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface ClientOptions {
  readonly start?: () => WorkerLike;
  /** Told when a worker died and another took over. */
  readonly onRestart?: () => void;
  /** Silence with a request open for longer than this means that the worker is dead: each slice reports. */
  readonly silenceMs?: number;
}

interface Open {
  readonly ask: Extract<ToWorker, { type: 'ask' }>;
  readonly channel: string;
  readonly resolve: (answer: Answer<StudyKind>) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: ((share: number) => void) | undefined;
  /** Workers that died while this request was open. */
  deaths: number;
}

const SILENCE_MS = 3000;

export function createClient({ start = startWorker, onRestart, silenceMs = SILENCE_MS }: ClientOptions = {}): Client {
  const open = new Map<number, Open>();
  let lastId = 0;
  let closed = false;
  /** Null until the first question, and after a death with nothing to do: there is always a question behind a start. */
  let worker: WorkerLike | null = null;
  let watch: ReturnType<typeof setTimeout> | undefined;

  function connect(): WorkerLike {
    const next = start();
    next.onmessage = ({ data }) => hear(data);
    next.onerror = () => die('it reported an error');
    return next;
  }

  function hear(message: FromWorker): void {
    listen();
    const request = open.get(message.id);
    if (request === undefined) return;
    if (message.type === 'progress') {
      request.onProgress?.(message.share);
      return;
    }
    close(message.id);
    if (message.type === 'answer') request.resolve(message.answer);
    else request.reject(new Error(message.message));
  }

  /** Starts waiting for the next sign of life. */
  function listen(): void {
    clearTimeout(watch);
    if (open.size > 0) watch = setTimeout(() => die('it fell silent'), silenceMs);
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
    for (const { ask } of open.values()) worker.postMessage(ask);
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
    ask(kind, question, { channel = kind, onProgress, signal } = {}) {
      for (const [id, request] of open) if (request.channel === channel) abort(id);
      return new Promise((resolve, reject) => {
        if (closed || signal?.aborted) {
          reject(aborted());
          return;
        }
        const id = ++lastId;
        // The kind ties question and answer together, which a map of all open requests cannot express.
        const ask = { type: 'ask', id, kind, question } as Open['ask'];
        worker ??= connect();
        // Before it counts as open: what cannot be sent rejects here, and must not be sent again.
        worker.postMessage(ask);
        open.set(id, { ask, channel, resolve: resolve as Open['resolve'], reject, onProgress, deaths: 0 });
        signal?.addEventListener('abort', () => abort(id), { once: true });
        if (open.size === 1) listen();
      });
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

/** Written in one expression, which is how the bundler finds the worker's file. */
function startWorker(): WorkerLike {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}
