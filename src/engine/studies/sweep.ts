import { advance, answer, atJudgedWeights, type Descent } from '../descent.ts';
import { type Experiment, type OptimizerChoice, optimizersOf } from '../experiment/experiment.ts';
import { isSync, lastSync, rhythmOf } from '../experiment/rhythm.ts';
import { sweepables, withValue } from '../experiment/sweepable.ts';
import { noiseFor } from '../noiseFor.ts';
import { objectiveOf } from '../objective.ts';
import type { Objective } from '../oracle.ts';
import { fusedDescent } from '../simd/fusedDescent.ts';
import { BLOCK, batchAt } from './batch.ts';
import type { Band } from './ensemble.ts';
import { levelFor } from './mapBaseline.ts';
import { type Metric, meter } from './metric.ts';
import { minesOf, type Part } from './part.ts';
import { mean, quantile } from './quantile.ts';
import { startLossOf } from './startLoss.ts';

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

const CHUNK = 500;

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
    const measured = yield* readings(varied, question, level, (share) => (at + share) / places.length);
    for (const [index, { perSeed, diverged }] of measured.entries()) {
      const sorted = perSeed.sort();
      const run = runs[index];
      run.median[at] = question.metric === 'diverged' ? mean(sorted) : quantile(sorted, 0.5);
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

interface Reading {
  readonly perSeed: Float64Array;
  readonly diverged: number;
}

/** The metric of every run of one experiment, for each seed. */
function* readings(
  experiment: Experiment,
  { seeds: wanted, metric }: SweepQuestion,
  level: number | null,
  share: (done: number) => number,
): Generator<number, readonly Reading[]> {
  const { steps, seed: firstSeed } = experiment;
  const objective = objectiveOf(experiment);
  const seeds = objective.random ? Math.min(wanted, experiment.seeds) : 1;
  const choices = optimizersOf(experiment);
  const perSeed = choices.map(() => new Float64Array(seeds));
  const diverged = choices.map(() => 0);
  for (let seed = 0; seed < seeds; seed += BLOCK) {
    const lanes = Math.min(BLOCK, seeds - seed);
    const runs = choices.map((choice) => watched(experiment, objective, choice, lanes, metric, level));
    for (let done = 0; done < steps; done += CHUNK) {
      const count = Math.min(CHUNK, steps - done);
      const noise = noiseFor(objective, firstSeed + seed, lanes, done + 1, count);
      for (const { run, observer } of runs) {
        advance(run, done + count, noise, observer);
        yield share((seed + (lanes * (done + count)) / steps) / seeds);
      }
    }
    for (const [index, { run, read }] of runs.entries()) {
      perSeed[index].set(read(), seed);
      diverged[index] += run.lanes - run.alive;
    }
  }
  return perSeed.map((values, index) => ({ perSeed: values, diverged: diverged[index] / seeds }));
}

/** A run with its meter: slow weights are read at their syncs, any other run at those of the first. */
function watched(
  { start, steps, runs }: Experiment,
  objective: Objective,
  choice: OptimizerChoice,
  lanes: number,
  metric: Metric,
  level: number | null,
) {
  const { landscape, parameters } = objective;
  const first = optimizersOf({ runs })[0];
  const rhythm = rhythmOf(choice) ?? rhythmOf(first);
  const last = lastSync(rhythmOf(choice) === null ? first : choice, steps);
  const run: Descent = fusedDescent(objective, choice, batchAt(start, lanes));
  const losses = new Float64Array(lanes);
  const measured = meter(metric, lanes, {
    floor: landscape.floor(parameters),
    level: level ?? Number.NaN,
    rhythm,
    steps,
    startLoss: startLossOf(objective, start),
  });
  const see = (evaluation: number) => {
    landscape.values(answer(run), losses, parameters);
    measured.see(losses, evaluation);
  };
  const wanted = (evaluation: number) =>
    measured.everySync ? rhythm === null || isSync(rhythm, evaluation) : evaluation === last;
  const observer = atJudgedWeights(run, (evaluation) => wanted(evaluation) && see(evaluation));
  return { run, observer, read: () => measured.read(run.divergedAt) };
}
