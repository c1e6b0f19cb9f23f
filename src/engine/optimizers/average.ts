import type { Optimizer, Rhythm } from './optimizer.ts';

/**
 * An average of the weights that does not feed back: the inner optimizer goes its way as if it were alone, and the
 * average is what is judged. The rivals that Lookahead must be compared with.
 */
export interface Averaging {
  /** Steps of the inner optimizer from one update to the next. */
  readonly every: number;
  /** Takes `theta` into the average; `count` updates came before. */
  update(average: Float64Array, theta: Float64Array, count: number): void;
}

export interface AverageState {
  inner: unknown;
  sinceUpdate: number;
  updates: number;
  readonly average: Float64Array;
  /** theta at the last update. */
  readonly taken: Float64Array;
}

export function averageOf(inner: Optimizer | undefined, { every, update }: Averaging): Optimizer<AverageState> {
  if (inner === undefined) throw new Error('an average is of another optimizer’s weights and was built without one');
  return {
    init: (point) => ({
      inner: inner.init(point),
      sinceUpdate: 0,
      updates: 0,
      average: point.slice(),
      taken: point.slice(),
    }),

    step(theta, state, oracle) {
      if (!inner.step(theta, state.inner, oracle)) return false;
      state.sinceUpdate++;
      if (state.sinceUpdate < every) return false;
      state.sinceUpdate = 0;
      state.taken.set(theta);
      update(state.average, theta, state.updates);
      state.updates++;
      return true;
    },

    buffers: (state) => [state.average, ...inner.buffers(state.inner)],

    slow: {
      answer: (state) => state.average,
      fast: (theta, state) => inner.slow?.fast(theta, state.inner) ?? theta,
      pulledFrom: (state) => state.taken,
    },
  };
}

export function rhythmOfAverage(every: number, inner: Rhythm | null): Rhythm {
  const step = inner ?? { first: 1, every: 1 };
  return { first: step.first + (every - 1) * step.every, every: every * step.every };
}
