import type { Minimum } from '../../landscapes/landscape.ts';
import { advance, answer, type Descent, descent } from '../descent.ts';
import type { Experiment, OptimizerChoice } from '../experiment/experiment.ts';
import { evaluationOfSync, rhythmOf, syncsWithin } from '../experiment/rhythm.ts';
import type { NoiseTable } from '../noise/noiseTable.ts';
import type { Rhythm } from '../optimizers/optimizer.ts';
import type { Objective } from '../oracle.ts';
import { BLOCK, batchAt } from './batch.ts';
import type { Band, EnsembleRun } from './ensemble.ts';
import { distancesToMinima } from './nearestMinimum.ts';
import { quantile } from './quantile.ts';
import { startLossOf } from './startLoss.ts';
import { isConverged } from './trajectory.ts';

/** What is kept of one run while it goes on. */
interface Tally {
  readonly lanes: number;
  /** When the slow weights move; null without them. */
  readonly rhythm: Rhythm | null;
  readonly blocks: readonly Descent[];
  /** The losses of the present stretch, a row of lanes per evaluation and per sync. */
  readonly fastRows: Float64Array;
  readonly slowRows: Float64Array;
  readonly fast: Band;
  readonly slow: Band;
  readonly judged: Float64Array<ArrayBuffer>;
  /** Where a run without slow weights is judged: all x, then all y. */
  readonly judgedPoints: Float64Array;
}

export function tally(
  objective: Objective,
  choice: OptimizerChoice,
  experiment: Experiment,
  lanes: number,
  stretch: number,
): Tally {
  const { start, steps } = experiment;
  const rhythm = rhythmOf(choice);
  /** As many syncs as a stretch can hold, wherever it begins. */
  const slowHeld = rhythm === null ? 0 : Math.ceil(stretch / rhythm.every) + 1;
  const blocks: Descent[] = [];
  for (let lane = 0; lane < lanes; lane += BLOCK) {
    const width = Math.min(BLOCK, lanes - lane);
    blocks.push(descent(objective, choice, batchAt(start, width)));
  }
  const startLoss = startLossOf(objective, start);
  return {
    lanes,
    rhythm,
    blocks,
    fastRows: new Float64Array(stretch * lanes),
    slowRows: new Float64Array(slowHeld * lanes),
    fast: band(steps + 1, startLoss),
    slow: band(syncsWithin(rhythm, steps) + 1, startLoss),
    judged: new Float64Array(lanes).fill(startLoss),
    judgedPoints: batchAt(start, lanes),
  };
}

/** A lane that has diverged writes no more, and so stands at Infinity. */
export function forget({ fastRows, slowRows }: Tally): void {
  fastRows.fill(Number.POSITIVE_INFINITY);
  slowRows.fill(Number.POSITIVE_INFINITY);
}

export function record(
  { lanes, rhythm, blocks, fastRows, slowRows, judgedPoints }: Tally,
  objective: Objective,
  block: number,
  done: number,
  count: number,
  noise: NoiseTable | null,
  judgedAt: number,
): void {
  const run = blocks[block];
  const write = (rows: Float64Array, row: number, points: Float64Array) => {
    const at = row * lanes + block * BLOCK;
    const losses = rows.subarray(at, at + run.lanes);
    objective.landscape.values(points, losses, objective.parameters);
    if (run.alive === run.lanes) return;
    for (let lane = 0; lane < run.lanes; lane++)
      if (run.divergedAt[lane] !== 0) losses[lane] = Number.POSITIVE_INFINITY;
  };
  const before = syncsWithin(rhythm, done);
  advance(run, done + count, noise, {
    fast: (points, evaluation) => {
      write(fastRows, evaluation - done - 1, points);
      if (rhythm === null && evaluation === judgedAt) place(judgedPoints, points, block * BLOCK);
    },
    sync: (phi, evaluation) => write(slowRows, syncsWithin(rhythm, evaluation) - before - 1, phi),
  });
}

/** Writes the points of a block among those of all lanes, from lane `at` on. */
function place(all: Float64Array, points: Float64Array, at: number): void {
  const lanes = points.length / 2;
  all.set(points.subarray(0, lanes), at);
  all.set(points.subarray(lanes), all.length / 2 + at);
}

/** Sorts the rows of a stretch into the bands, after keeping the one to judge a run without slow weights by. */
export function summarize(
  { lanes, rhythm, fastRows, slowRows, fast, slow, judged }: Tally,
  done: number,
  count: number,
  judgedAt: number,
): void {
  const rowOf = (rows: Float64Array, row: number) => rows.subarray(row * lanes, (row + 1) * lanes);
  if (rhythm === null && judgedAt > done && judgedAt <= done + count) judged.set(rowOf(fastRows, judgedAt - done - 1));
  for (let row = 0; row < count; row++) setBand(fast, done + 1 + row, rowOf(fastRows, row));
  if (rhythm === null) return;

  const before = syncsWithin(rhythm, done);
  const syncs = syncsWithin(rhythm, done + count) - before;
  for (let row = 0; row < syncs; row++) setBand(slow, before + 1 + row, rowOf(slowRows, row));
}

export function conclusion(each: Tally, objective: Objective, { seeds, steps }: Experiment): EnsembleRun {
  const minima = objective.landscape.minima(objective.parameters);
  const { lanes, blocks, rhythm, fast, slow, judged, judgedPoints } = each;
  const finalFast = finalLosses(each, objective, (run) => run.optimizer.slow?.fast(run.point, run.state) ?? run.point);
  const finalSlow = finalLosses(each, objective, answer);
  const diverged = blocks.reduce((sum, run) => sum + run.lanes - run.alive, 0);
  // Without noise the one lane speaks for every seed.
  const of = (lanes: number) => (lanes * seeds) / each.lanes;
  const converged = diverged === 0 && isConverged(objective, blocks[0]) ? each.lanes : 0;
  for (let lane = 0; lane < each.lanes; lane++)
    if (finalFast[lane] === Number.POSITIVE_INFINITY) judged[lane] = finalFast[lane];
  const wraps = rhythm !== null;
  const verdicts = wraps ? finalSlow.slice() : judged;
  if (wraps) for (const [block, run] of blocks.entries()) place(judgedPoints, answer(run), block * BLOCK);
  return {
    ended: { finished: of(each.lanes - converged - diverged), converged: of(converged), diverged: of(diverged) },
    fast,
    slow: rhythm && slow,
    slowEvaluation: rhythm && Int32Array.from(slow.median, (_, sync) => evaluationOfSync(rhythm, sync)),
    finalFast,
    finalSlow: rhythm && finalSlow,
    judged: verdicts,
    typical: { loss: quantile(verdicts.toSorted(), 0.5), ...typicalOf(blocks, lanes, judgedPoints, steps, minima) },
  };
}

function typicalOf(
  blocks: readonly Descent[],
  lanes: number,
  points: Float64Array,
  steps: number,
  minima: readonly Minimum[],
): Omit<EnsembleRun['typical'], 'loss'> {
  const distances = distancesToMinima(points, minima);
  const evaluations = new Float64Array(lanes).fill(steps);
  blocks.forEach(({ divergedAt }, block) => {
    divergedAt.forEach((at, lane) => {
      if (at === 0) return;
      evaluations[block * BLOCK + lane] = at;
      distances[block * BLOCK + lane] = Number.POSITIVE_INFINITY;
    });
  });
  return {
    evaluations: quantile(evaluations.sort(), 0.5),
    distance: minima.length === 0 ? null : quantile(distances.sort(), 0.5),
  };
}

/** Per lane, the landscape's own value at the points that `pointsOf` picks, Infinity where the lane has diverged. */
function finalLosses({ lanes, blocks }: Tally, objective: Objective, pointsOf: (run: Descent) => Float64Array) {
  const losses = new Float64Array(lanes);
  blocks.forEach((run, block) => {
    const mine = losses.subarray(block * BLOCK, block * BLOCK + run.lanes);
    objective.landscape.values(pointsOf(run), mine, objective.parameters);
    for (let lane = 0; lane < run.lanes; lane++) if (run.divergedAt[lane] !== 0) mine[lane] = Number.POSITIVE_INFINITY;
  });
  return losses;
}

function band(length: number, first: number): Band {
  const column = () => new Float64Array(length).fill(first, 0, 1);
  return { median: column(), p10: column(), p90: column() };
}

function setBand(band: Band, index: number, row: Float64Array): void {
  row.sort();
  band.median[index] = quantile(row, 0.5);
  band.p10[index] = quantile(row, 0.1);
  band.p90[index] = quantile(row, 0.9);
}
