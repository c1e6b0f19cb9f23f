import type { Experiment } from '../experiment/experiment.ts';
import { objectiveOf } from '../objective.ts';
import { levelBetween } from './level.ts';
import { type Metric, scaleOf } from './metric.ts';
import { type Centre, centreOf, type Paired, pairedWith, resamples } from './paired.ts';
import { quantile } from './quantile.ts';
import { readings } from './readings.ts';
import { startLossOf } from './startLoss.ts';
import { visitsBySeed } from './visits.ts';

/**
 * What runs are compared by: a metric, how much their loss climbs on the way (see `readings`), or how they get about
 * among minima (see `visits`).
 */
export type VersusMeasure = Metric | 'climb' | 'visited' | 'best';

/** The first run against each of the others, over all seeds of the experiment. */
export interface VersusQuestion {
  readonly experiment: Experiment;
  readonly by: VersusMeasure;
}

export interface Versus {
  /** How each of the other runs compares with the first, in their order: `baseline` is the other run. */
  readonly others: readonly Paired[];
  readonly scale: 'ratio' | 'difference';
  /** Of `reach`: the loss to stay below; null for others, or where there is none that is worth reaching. */
  readonly level: number | null;
  /** How many were compared: one where nothing is random. */
  readonly seeds: number;
}

const RESAMPLES = 1000;

/** Yields the share that is done. */
export function* versus({ experiment, by }: VersusQuestion): Generator<number, Versus> {
  const { landscape, parameters } = objectiveOf(experiment);
  const level = by === 'reach' ? yield* levelOf(experiment) : null;
  const runs = yield* perSeed(experiment, by, level);
  const scale = scaleFor(by, landscape.floor(parameters));
  const seeds = runs[0].length;
  const drawn = resamples(seeds, RESAMPLES);
  const others: Paired[] = [];
  for (const baseline of runs.slice(1)) {
    yield 0.9 + (0.1 * others.length) / runs.length;
    others.push(pairedWith(centreFor(by), scale, baseline, drawn)(runs[0]));
  }
  return { others, scale, level, seeds };
}

function* perSeed(experiment: Experiment, by: VersusMeasure, level: number | null): Generator<number, Float64Array[]> {
  const { seeds } = experiment;
  if (by === 'visited' || by === 'best') return (yield* visitsBySeed(experiment, seeds)).map((run) => run[by]);
  const from = by === 'reach' ? 0.45 : 0;
  const read = yield* readings(experiment, { seeds, metric: by, level }, (share) => from + (0.9 - from) * share);
  return read.map((run) => run.perSeed);
}

/** Half way between the start and the worst of the ends, on a log scale: a level that all may reach, as in `reach`. */
function* levelOf(experiment: Experiment): Generator<number, number | null> {
  const objective = objectiveOf(experiment);
  const floor = objective.landscape.floor(objective.parameters);
  if (floor === null) return null;
  const { seeds } = experiment;
  const ends = yield* readings(experiment, { seeds, metric: 'final', level: null }, (share) => 0.45 * share);
  const start = startLossOf(objective, experiment.start) - floor;
  const level = levelBetween(
    start,
    ends.map(({ perSeed }) => quantile(perSeed.toSorted(), 0.5)),
  );
  return level === null ? null : level + floor;
}

function scaleFor(by: VersusMeasure, floor: number | null): Versus['scale'] {
  if (by === 'climb' || by === 'visited') return 'ratio';
  return by === 'best' ? 'difference' : scaleOf(by, floor);
}

function centreFor(by: VersusMeasure): Centre {
  if (by === 'visited' || by === 'best') return 'mean';
  return by === 'climb' ? 'median' : centreOf(by);
}
