/**
 * Who computes what in a worker, and when. Studies are drained in slices, the most urgent first; between two slices the
 * worker yields through a message channel of its own, which lets a newer request or a cancel be heard at once (a timer
 * would wait over 4 ms, and after a resolved promise no message is heard at all).
 */
const SLICE_MS = 16;
/** How often a study may tell what it has found so far. */
const PARTIAL_MS = 100;

/** What a study yields: the share that is done, or with it how to get what has been found so far. */
export type Step = number | { readonly share: number; readonly partial?: () => unknown };

export interface Job {
  readonly id: number;
  /** Lower first; of equals, what was asked first. */
  readonly urgency: number;
  readonly study: Generator<Step, unknown>;
}

/** Who asked hears of it here. */
export interface Listener {
  progress(id: number, share: number): void;
  partial(id: number, partial: unknown): void;
  answer(id: number, answer: unknown): void;
  error(id: number, message: string): void;
}

export interface Jobs {
  /** Its first slice runs at once, unless a turn is due anyway. */
  add(job: Job): void;
  drop(id: number): void;
  /** Lets one rest, or go on. */
  pause(id: number, paused: boolean): void;
  /** Lets all rest, while something is under way that no study may run beside. */
  hold(held: boolean): void;
}

export function createJobs(listener: Listener, now: () => number): Jobs {
  const jobs: (Job & { partialAfter: number })[] = [];
  /** Those that rest; an id may be here before its job is. */
  const resting = new Set<number>();
  let held = false;
  const channel = new MessageChannel();
  /** Whether the next turn is on its way through the channel; never two, or a long drag would pile them up. */
  let turnIsDue = false;
  channel.port2.onmessage = () => {
    turnIsDue = false;
    work();
  };

  function next() {
    return held ? undefined : jobs.find(({ id }) => !resting.has(id));
  }

  function work(): void {
    const job = next();
    if (job === undefined) return;
    try {
      const end = now() + SLICE_MS;
      for (;;) {
        const { done, value } = job.study.next();
        if (done) {
          drop(job.id);
          if (value !== undefined) listener.answer(job.id, value);
          break;
        }
        const { share, partial } = typeof value === 'number' ? { share: value } : value;
        if (partial !== undefined && now() >= job.partialAfter) {
          listener.partial(job.id, partial());
          job.partialAfter = now() + PARTIAL_MS;
        }
        if (now() < end) continue;
        listener.progress(job.id, share);
        break;
      }
    } catch (error) {
      drop(job.id);
      listener.error(job.id, error instanceof Error ? error.message : String(error));
    }
    turn();
  }

  /** Sees to it that there is a next turn where there is something to do. */
  function turn(): void {
    if (turnIsDue || next() === undefined) return;
    turnIsDue = true;
    channel.port1.postMessage(null);
  }

  function drop(id: number): void {
    resting.delete(id);
    const index = jobs.findIndex((job) => job.id === id);
    if (index >= 0) jobs.splice(index, 1);
  }

  return {
    add(job) {
      jobs.push({ ...job, partialAfter: 0 });
      jobs.sort((a, b) => a.urgency - b.urgency || a.id - b.id);
      if (!turnIsDue) work();
    },
    drop,
    pause(id, paused) {
      if (paused) resting.add(id);
      else resting.delete(id);
      turn();
    },
    hold(wanted) {
      held = wanted;
      turn();
    },
  };
}
