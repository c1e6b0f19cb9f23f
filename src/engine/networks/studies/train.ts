import { optimizersOf } from '../../experiment/experiment.ts';
import type { BackendName, NetworkExperiment } from '../experiment/networkExperiment.ts';
import type { Model } from '../model.ts';
import type { RunCurves, Training } from '../protocol.ts';
import { forward, networkRun, type Progress, snapshot } from '../training.ts';
import { measuredAt } from './measuredAt.ts';
import type { PartlyStudy } from './partly.ts';
import { curveRecorder } from './recordCurves.ts';
import { costOf, type Interval, stopwatch } from './trainingCost.ts';

/** Gradient steps between two pauses in which something more urgent may be heard. */
const CHUNK = 4;

export interface TrainOptions {
  readonly backend: BackendName;
  /** Milliseconds, for the seconds that the training takes; the curves do not depend on it. */
  readonly now: () => number;
  /** Told where the first seed's runs stand whenever they are measured. */
  readonly keep?: (run: number, taken: Progress) => void;
}

/**
 * Trains all runs of an experiment side by side, from the same initial weights and with the same minibatches, one seed
 * after the other, and measures them on both splits as they go. Training alone is timed.
 */
export function* train(
  model: Model,
  experiment: NetworkExperiment,
  { backend, now, keep }: TrainOptions,
): PartlyStudy<Training> {
  const { steps, seed, seeds } = experiment;
  const choices = optimizersOf(experiment);
  const at = measuredAt(experiment);
  const watch = stopwatch(model, now);
  const recorders = choices.map((choice) => curveRecorder(model, choice, at));
  const intervals: Interval[][] = choices.map(() => []);
  const states = choices.map(() => 0);

  const answer = (done: number, seedsDone: number): Training => ({
    backend,
    done,
    seedsDone,
    at: at.slice(),
    runs: recorders.map(({ copy }, index): RunCurves => {
      return { seeds: copy(), cost: costOf(intervals[index], model.size, states[index]) };
    }),
    weights: model.size,
  });

  for (let number = 0; number < seeds; number++) {
    const runs = choices.map((choice) => networkRun(watch.model, experiment, choice, seed + number));
    for (const recorder of recorders) recorder.begin();
    for (const [point, evaluation] of at.entries()) {
      for (const [index, run] of runs.entries()) {
        const interval = { steps: 0, seconds: 0, gradientSeconds: 0 };
        while (run.progress.evaluations < evaluation && run.progress.divergedAt === 0) {
          const before = run.progress.evaluations;
          watch.time(interval, () => forward(run, Math.min(evaluation, before + CHUNK)));
          interval.steps += run.progress.evaluations - before;
          yield { share: (number + run.progress.evaluations / steps) / seeds };
        }
        intervals[index].push(interval);
        recorders[index].measure(point, run, interval.seconds);
        states[index] = run.optimizer.buffers(run.progress.state).reduce((sum, { length }) => sum + length, 0);
        if (number === 0) keep?.(index, snapshot(run));
      }
      const last = point === at.length - 1;
      const [done, seedsDone] = last && number < seeds - 1 ? [0, number + 1] : [evaluation, number + Number(last)];
      yield { share: (number + evaluation / steps) / seeds, partial: () => answer(done, seedsDone) };
    }
  }
  return answer(steps, seeds);
}
