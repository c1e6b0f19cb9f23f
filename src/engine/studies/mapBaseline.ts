import { advance, answer, atJudgedWeights, type Descent, descent } from '../descent.ts';
import type { Experiment, OptimizerChoice } from '../experiment/experiment.ts';
import { isSync, lastSync, rhythmOf } from '../experiment/rhythm.ts';
import type { Objective } from '../oracle.ts';
import { BLOCK, batchAt } from './batch.ts';
import { keptNoise, type SeedNoise, STRETCH } from './keptNoise.ts';
import { levelBetween } from './level.ts';
import { type Metric, meter } from './metric.ts';
import { quantile } from './quantile.ts';
import { startLossOf } from './startLoss.ts';

export interface Baselines {
  /** Of `reach`: see `MapColumns`. */
  readonly level: number | null;
  /** For each of the choices, a number per seed. */
  readonly readings: readonly Float64Array[];
}

/**
 * What the runs of a column are measured against: their optimizer without its wrapper, which is one and the same for
 * all of them and goes down once, read at the evaluations at which each of them has its syncs.
 */
export function* baselinesOf(
  experiment: Experiment,
  objective: Objective,
  choices: readonly OptimizerChoice[],
  metric: Metric,
  seeds: number,
  noise: SeedNoise,
): Generator<number, Baselines> {
  const inner = choices[0]?.inner;
  if (inner === undefined) return { level: null, readings: [] };
  const level = metric === 'reach' ? yield* levelFor(experiment, objective, inner, seeds, noise) : null;
  const readings = yield* down(experiment, objective, inner, choices, { metric, seeds, level, noise });
  return { level, readings };
}

/**
 * The loss that `reach` is about. It depends on the run without slow weights alone, so that it is the same for every
 * cell of a map.
 */
export function* levelFor(
  experiment: Experiment,
  objective: Objective,
  inner: OptimizerChoice,
  seeds: number,
  noise: SeedNoise = keptNoise(objective, experiment, seeds),
): Generator<number, number | null> {
  const { landscape, parameters } = objective;
  const floor = landscape.floor(parameters);
  if (floor === null) return null;
  const [ends] = yield* down(experiment, objective, inner, [inner], {
    metric: 'final',
    seeds,
    level: null,
    noise,
  });
  const start = startLossOf(objective, experiment.start) - floor;
  const end = quantile(ends.sort(), 0.5);
  const level = levelBetween(start, [end === Number.POSITIVE_INFINITY ? start : end]);
  return level === null ? null : level + floor;
}

function* down(
  { start, steps }: Experiment,
  objective: Objective,
  inner: OptimizerChoice,
  choices: readonly OptimizerChoice[],
  { metric, seeds, level, noise }: { metric: Metric; seeds: number; level: number | null; noise: SeedNoise },
): Generator<number, Float64Array[]> {
  const { landscape, parameters } = objective;
  const readings = choices.map(() => new Float64Array(seeds));
  for (let seed = 0; seed < seeds; seed += BLOCK) {
    const lanes = Math.min(BLOCK, seeds - seed);
    const run = descent(objective, inner, batchAt(start, lanes));
    const losses = new Float64Array(lanes);
    const watched = choices.map((choice) => ({
      rhythm: rhythmOf(choice),
      last: lastSync(choice, steps),
      meter: meter(metric, lanes, {
        floor: landscape.floor(parameters),
        level: level ?? Number.NaN,
        rhythm: rhythmOf(choice),
        steps,
        startLoss: startLossOf(objective, start),
      }),
    }));
    const observer = atJudgedWeights(run, (evaluation) => {
      const seeing = watched.filter(({ rhythm, last, meter }) =>
        meter.everySync ? rhythm === null || isSync(rhythm, evaluation) : evaluation === last,
      );
      if (seeing.length === 0) return;
      lossesAt(run, objective, losses);
      for (const { meter } of seeing) meter.see(losses, evaluation);
    });
    for (let done = 0; done < steps; done += STRETCH) {
      yield 0;
      const count = Math.min(STRETCH, steps - done);
      advance(run, done + count, noise(seed, lanes, done + 1, count), observer);
    }
    for (const [index, { meter, last }] of watched.entries()) {
      // Slow weights of its own are judged when they have come as far as they do.
      if (!meter.everySync && run.optimizer.slow !== undefined) meter.see(lossesAt(run, objective, losses), last);
      readings[index].set(meter.read(run.divergedAt), seed);
    }
  }
  return readings;
}

function lossesAt(run: Descent, { landscape, parameters }: Objective, out: Float64Array): Float64Array {
  landscape.values(answer(run), out, parameters);
  return out;
}
