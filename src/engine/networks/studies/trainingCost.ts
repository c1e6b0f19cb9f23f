import { quantile } from '../../studies/quantile.ts';
import type { Model } from '../model.ts';
import type { RunCost } from '../protocol.ts';

/** What a few gradient steps in a row took. */
export interface Interval {
  steps: number;
  /** All of it, and what of it the model took for its gradients. */
  seconds: number;
  gradientSeconds: number;
}

const BYTES_OF_A_WEIGHT = 4;

/** A model that is the same but for being timed, and what times whoever uses it. `now` in milliseconds. */
export function stopwatch(model: Model, now: () => number) {
  let gradientMs = 0;
  return {
    model: {
      ...model,
      lossAndGradient(weights: Float64Array, samples: Uint16Array, out: Float64Array): number {
        const began = now();
        const loss = model.lossAndGradient(weights, samples, out);
        gradientMs += now() - began;
        return loss;
      },
    },
    /** Adds what `work` takes to the interval. */
    time(interval: Interval, work: () => void): void {
      gradientMs = 0;
      const began = now();
      work();
      interval.seconds += (now() - began) / 1000;
      interval.gradientSeconds += gradientMs / 1000;
    },
  };
}

/**
 * Medians over intervals, because now and then the machine does something else; NaN before the first step. `state` is how many numbers the
 * optimizer remembers; a training keeps them in float32, whatever they are here.
 */
export function costOf(intervals: readonly Interval[], weights: number, state: number): RunCost {
  const counted = intervals.filter(({ steps }) => steps > 0);
  const median = (seconds: (interval: Interval) => number) =>
    counted.length === 0
      ? Number.NaN
      : quantile(Float64Array.from(counted, (interval) => seconds(interval) / interval.steps).sort(), 0.5);
  return {
    secondsPerStep: median(({ seconds }) => seconds),
    optimizerSecondsPerStep: median(({ seconds, gradientSeconds }) => seconds - gradientSeconds),
    bytesOfWeights: BYTES_OF_A_WEIGHT * weights,
    bytesOfState: BYTES_OF_A_WEIGHT * state,
  };
}
