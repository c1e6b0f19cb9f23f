import type { Progress } from './work.ts';

/** Anything that takes longer than this shows its progress, be it that it has to wait for something else. */
const LONG_MS = 500;
/** And then so often: faster than that nobody reads. */
const TOLD_MS = 120;
/** From less work than this nothing can be foretold. */
const TELLING_MS = 300;

interface Followed {
  readonly hear: (share: number) => void;
  /** It is over: nothing is told any more. */
  readonly end: () => void;
}

/** Turns the shares that a computation reports into the progress that is told of it. */
export function follow(tell: (progress: Progress) => void): Followed {
  let newest: Progress = { share: 0, secondsLeft: null };
  let first: { readonly share: number; readonly at: number } | null = null;
  let long = false;
  let toldAt = Number.NEGATIVE_INFINITY;

  const timer = setTimeout(() => {
    long = true;
    tell(newest);
  }, LONG_MS);

  return {
    hear(share) {
      const now = performance.now();
      // The clock of the estimate starts with the first report: before that it may have waited for its turn. Where a
      // worker has died the work begins anew.
      if (first === null || share < first.share) first = { share, at: now };
      const gained = share - first.share;
      const worked = now - first.at;
      const left = worked >= TELLING_MS && gained > 0 ? ((1 - share) * worked) / gained / 1000 : null;
      newest = { share, secondsLeft: left };
      if (!long || now - toldAt < TOLD_MS) return;
      toldAt = now;
      tell(newest);
    },
    end: () => clearTimeout(timer),
  };
}
