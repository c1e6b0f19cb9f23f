import { advance, answer, atJudgedWeights, type Descent } from '../descent.ts';
import { type Experiment, type OptimizerChoice, optimizersOf } from '../experiment/experiment.ts';
import { isSync, lastSync, rhythmOf } from '../experiment/rhythm.ts';
import { noiseFor } from '../noiseFor.ts';
import { objectiveOf } from '../objective.ts';
import type { Objective } from '../oracle.ts';
import { fusedDescent } from '../simd/fusedDescent.ts';
import { BLOCK, batchAt } from './batch.ts';
import { type Meter, type MeterOptions, type Metric, meter } from './metric.ts';
import { startLossOf } from './startLoss.ts';

/** What one run of an experiment comes to, for each seed. */
export interface Reading {
  readonly perSeed: Float64Array<ArrayBuffer>;
  /** The share of seeds that diverged. */
  readonly diverged: number;
}

export interface ReadingOptions {
  /** How many of the experiment's seeds, from the first on; where nothing is random, one stands for all. */
  readonly seeds: number;
  readonly metric: Metric | 'climb';
  /** Of `reach`: the loss to be reached; null for the others. */
  readonly level: number | null;
}

const CHUNK = 500;

/**
 * The metric of every run of one experiment, for each seed; `share` says how far all has come when this has come so far.
 * `climb`: the sum of all that the loss at the weights to judge rises from one sync to the next, a run without slow
 * weights being read at the syncs of the first.
 */
export function* readings(
  experiment: Experiment,
  { seeds: wanted, metric, level }: ReadingOptions,
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
  metric: ReadingOptions['metric'],
  level: number | null,
) {
  const { landscape, parameters } = objective;
  const first = optimizersOf({ runs })[0];
  const rhythm = rhythmOf(choice) ?? rhythmOf(first);
  const last = lastSync(rhythmOf(choice) === null ? first : choice, steps);
  const run: Descent = fusedDescent(objective, choice, batchAt(start, lanes));
  const losses = new Float64Array(lanes);
  const options: MeterOptions = {
    floor: landscape.floor(parameters),
    level: level ?? Number.NaN,
    rhythm,
    steps,
    startLoss: startLossOf(objective, start),
  };
  const measured = metric === 'climb' ? climbMeter(lanes, options) : meter(metric, lanes, options);
  const see = (evaluation: number) => {
    landscape.values(answer(run), losses, parameters);
    measured.see(losses, evaluation);
  };
  const wanted = (evaluation: number) =>
    measured.everySync ? rhythm === null || isSync(rhythm, evaluation) : evaluation === last;
  const observer = atJudgedWeights(run, (evaluation) => wanted(evaluation) && see(evaluation));
  return { run, observer, read: () => measured.read(run.divergedAt) };
}

function climbMeter(lanes: number, { startLoss }: MeterOptions): Meter {
  const before = new Float64Array(lanes).fill(startLoss);
  const climbed = new Float64Array(lanes);
  return {
    everySync: true,
    see(losses) {
      for (let lane = 0; lane < lanes; lane++) {
        climbed[lane] += Math.max(0, losses[lane] - before[lane]);
        before[lane] = losses[lane];
      }
    },
    read: (divergedAt) => climbed.map((sum, lane) => (divergedAt[lane] === 0 ? sum : Number.POSITIVE_INFINITY)),
  };
}
