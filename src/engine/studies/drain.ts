/** A study is a generator: it yields the share that is done and returns its result. Run to the end, without a pause. */
export function complete<Result>(study: Generator<number, Result>): Result {
  for (;;) {
    const { done, value } = study.next();
    if (done) return value;
  }
}

export interface Slice<Result> {
  readonly done: boolean;
  readonly progress: number;
  readonly result?: Result;
}

/** Runs a study for about `milliseconds` by the given clock. */
export function slice<Result>(
  study: Generator<number, Result>,
  milliseconds: number,
  now: () => number,
): Slice<Result> {
  const end = now() + milliseconds;
  for (;;) {
    const { done, value } = study.next();
    if (done) return { done: true, progress: 1, result: value };
    if (now() >= end) return { done: false, progress: value };
  }
}
