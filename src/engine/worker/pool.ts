import type { Part } from '../studies/part.ts';
import { type AskOptions, type Client, type ClientOptions, createClient, startWorker } from './client.ts';
import type { Answer, PartitionedKind, Question } from './protocol.ts';

/** Several workers, each behind a client of its own. What is asked of one goes to the first, big studies go to all. */
export interface Pool extends Omit<Client, 'pause'> {
  /** How many members there are; a big study has as many parts. */
  readonly size: number;
  /**
   * Asks every member for its part of the question and resolves with the partial answers in the order of parts. A newer
   * request on the same channel, of one or of all, supersedes all parts at once; where one fails, the others are
   * cancelled and the promise rejects with its reason.
   */
  askAll<Kind extends PartitionedKind>(
    kind: Kind,
    question: WholeQuestion<Kind>,
    options?: AskAllOptions<Kind>,
  ): Promise<readonly Answer<Kind>[]>;
}

/** The pool says which part is whose. */
export type WholeQuestion<Kind extends PartitionedKind> = Omit<Question<Kind>, 'part'>;

/** `onProgress` is told the mean share over the parts, from 0 to 1, never less than before. */
export interface AskAllOptions<Kind extends PartitionedKind> extends AskOptions {
  /** Told each partial answer as it comes. */
  readonly onPart?: (partial: Answer<Kind>, index: number) => void;
}

export interface PoolOptions extends Partial<ClientOptions> {
  /** One worker per core unless told otherwise, and in any case from 1 to 8. */
  readonly size?: number;
}

const MOST_WORKERS = 8;

export function createPool({ size: wanted = cores(), start = startWorker, ...options }: PoolOptions = {}): Pool {
  const size = Math.max(1, Math.min(MOST_WORKERS, Math.floor(wanted)));
  // A client starts its worker with its first question.
  const members = Array.from({ length: size }, () => createClient({ start, ...options }));
  /** Cancels the parts of what is asked of all, by channel. */
  const open = new Map<string, AbortController>();

  return {
    size,
    ask(kind, question, options = {}) {
      // The first member knows of its own part alone, and that may have been answered.
      open.get(options.channel ?? kind)?.abort();
      return members[0].ask(kind, question, options);
    },
    async askAll<Kind extends PartitionedKind>(
      kind: Kind,
      question: WholeQuestion<Kind>,
      { channel = kind, onProgress, onPart, signal }: AskAllOptions<Kind> = {},
    ) {
      open.get(channel)?.abort();
      const parts = new AbortController();
      open.set(channel, parts);
      if (signal?.aborted) parts.abort();
      // It listens no longer than the parts are under way.
      signal?.addEventListener('abort', () => parts.abort(), { signal: parts.signal });

      const progress = meanOf(size, onProgress);
      const askFor = async (member: Client, index: number): Promise<Answer<Kind>> => {
        const partial = await member.ask(kind, withPart(question, { index, count: size }), {
          channel,
          signal: parts.signal,
          onProgress: (share) => progress(index, share),
        });
        parts.signal.throwIfAborted();
        onPart?.(partial, index);
        progress(index, 1);
        return partial;
      };
      try {
        return await Promise.all(members.map(askFor));
      } finally {
        parts.abort();
        if (open.get(channel) === parts) open.delete(channel);
      }
    },
    close() {
      for (const member of members) member.close();
    },
  };
}

/** Some browsers do not tell, and older versions of Node have no navigator. */
function cores(): number {
  return globalThis.navigator?.hardwareConcurrency ?? 1;
}

function withPart<Kind extends PartitionedKind>(question: WholeQuestion<Kind>, part: Part): Question<Kind> {
  // That a question without its part and a part make a question, the compiler cannot tell of any kind.
  return { ...question, part } as Question<Kind>;
}

/** Tells the mean of the shares when it has grown: a part that is repeated after a death begins anew, and is waited for. */
function meanOf(count: number, tell: ((share: number) => void) | undefined): (index: number, share: number) => void {
  const shares = new Array<number>(count).fill(0);
  return (index, share) => {
    if (share <= shares[index]) return;
    shares[index] = Math.min(1, share);
    tell?.(shares.reduce((sum, each) => sum + each, 0) / count);
  };
}
