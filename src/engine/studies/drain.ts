/** A study is a generator: it yields the share that is done and returns its result. Run to the end, without a pause. */
export function complete<Result>(study: Generator<number, Result>): Result {
  for (;;) {
    const { done, value } = study.next();
    if (done) return value;
  }
}
