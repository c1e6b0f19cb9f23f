import { type Experiment, optimizersOf } from '../experiment/experiment.ts';
import { sweepables, withValue } from '../experiment/sweepable.ts';
import { objectiveOf } from '../objective.ts';
import type { Band } from './ensemble.ts';
import { levelFor } from './mapBaseline.ts';
import type { Metric } from './metric.ts';
import { minesOf, type Part } from './part.ts';
import { mean, quantile } from './quantile.ts';
import { readings } from './readings.ts';

/** What becomes of every run when one number of the experiment is varied. */
export interface SweepQuestion {
  readonly experiment: Experiment;
  /** The name of a parameter, one of `sweepables`. */
  readonly parameter: string;
  readonly values: readonly number[];
  readonly seeds: number;
  readonly metric: Metric;
  readonly part: Part;
}

export interface Sweep {
  /** Of `reach`: the loss to be reached, chosen at the value that the experiment has; null for the other metrics. */
  readonly level: number | null;
  /** Which of the values, by index, in ascending order. */
  readonly places: readonly number[];
  /** For each run of the experiment the metric over seeds, a number per place. */
  readonly runs: readonly SweptRun[];
}

export interface SweptRun extends Band {
  /** The share of seeds that diverged. */
  readonly diverged: Float64Array<ArrayBuffer>;
}

/** Yields the share that is done. */
export function* sweep(question: SweepQuestion): Generator<number, Sweep> {
  const { experiment, parameter, values, part } = question;
  const swept = sweepables(experiment).find((each) => each.parameter.name === parameter);
  if (swept === undefined) throw new Error(`the experiment has no number called ${parameter}`);
  const places = minesOf(values.length, part);
  const level = yield* levelOf(question);
  const runs = optimizersOf(experiment).map((): SweptRun => {
    const column = () => new Float64Array(places.length);
    return { median: column(), p10: column(), p90: column(), diverged: column() };
  });
  for (const [at, place] of places.entries()) {
    const varied = withValue(experiment, swept, values[place]);
    const { seeds, metric } = question;
    const measured = yield* readings(varied, { seeds, metric, level }, (share) => (at + share) / places.length);
    for (const [index, { perSeed, diverged }] of measured.entries()) {
      const sorted = perSeed.sort();
      const run = runs[index];
      run.median[at] = metric === 'diverged' ? mean(sorted) : quantile(sorted, 0.5);
      run.p10[at] = quantile(sorted, 0.1);
      run.p90[at] = quantile(sorted, 0.9);
      run.diverged[at] = diverged;
    }
  }
  return { level, places, runs };
}

/** The parts of a sweep put together, in the order of its values. */
export function mergeSweeps(parts: readonly Sweep[]): Sweep {
  const places = parts.flatMap((part) => part.places).sort((a, b) => a - b);
  const join = (run: number, name: keyof SweptRun) => {
    const all = new Float64Array(places.length);
    for (const part of parts)
      part.places.forEach((place, at) => {
        all[places.indexOf(place)] = part.runs[run][name][at];
      });
    return all;
  };
  const runs = parts[0].runs.map((_, run) => ({
    median: join(run, 'median'),
    p10: join(run, 'p10'),
    p90: join(run, 'p90'),
    diverged: join(run, 'diverged'),
  }));
  return { level: parts[0].level, places, runs };
}

function* levelOf({ experiment, metric, seeds }: SweepQuestion): Generator<number, number | null> {
  if (metric !== 'reach') return null;
  const objective = objectiveOf(experiment);
  const [first] = optimizersOf(experiment);
  const most = objective.random ? Math.min(seeds, experiment.seeds) : 1;
  return yield* levelFor(experiment, objective, first.inner ?? first, most);
}
