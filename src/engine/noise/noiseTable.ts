import { gaussianDraw } from './gaussianDraw.ts';
import type { Draw } from './noise.ts';
import { pickSamples } from './pickSamples.ts';

/**
 * What a noise needs of chance in `count` evaluations of `lanes` seeds, one row per evaluation. One table serves every
 * run, which is what makes a comparison paired.
 */
export type NoiseTable = DrawTable | PickTable;

interface Rows {
  readonly firstEvaluation: number;
  readonly count: number;
  readonly lanes: number;
}

/** A row: lanes draws for x, then lanes for y, as a batch of points is laid out. */
export interface DrawTable extends Rows {
  readonly draws: Float64Array;
  /** Where groups of lanes meet the same draws, those of one group: see `tiled`. */
  readonly ofGroup?: DrawTable;
}

/** A row: lane after lane, the samples of its minibatch, `size` of them in ascending order. */
export interface PickTable extends Rows {
  readonly size: number;
  readonly picks: Uint16Array;
}

/** Evaluations count from 1. Lane l draws with seed `firstSeed` + l. */
export function noiseTable(
  firstSeed: number,
  lanes: number,
  firstEvaluation: number,
  count: number,
  draw: Draw = gaussianDraw,
): DrawTable {
  const draws = new Float64Array(2 * lanes * count);
  for (let row = 0; row < count; row++) {
    const at = 2 * lanes * row;
    for (let lane = 0; lane < lanes; lane++) {
      draws[at + lane] = draw(firstSeed + lane, firstEvaluation + row, 0);
      draws[at + lanes + lane] = draw(firstSeed + lane, firstEvaluation + row, 1);
    }
  }
  return { firstEvaluation, count, lanes, draws };
}

/** Likewise, with minibatches of `size` out of `samples` samples, which are at most 65,536. */
export function pickTable(
  firstSeed: number,
  lanes: number,
  firstEvaluation: number,
  count: number,
  { samples, size }: Minibatch,
): PickTable {
  const picks = new Uint16Array(size * lanes * count);
  for (let row = 0; row < count; row++) {
    for (let lane = 0; lane < lanes; lane++)
      pickSamples(firstSeed + lane, firstEvaluation + row, samples, size, picks, size * (lanes * row + lane));
  }
  return { firstEvaluation, count, lanes, size, picks };
}

/** How many samples there are, and how many of them are picked: fewer than all. */
export interface Minibatch {
  readonly samples: number;
  readonly size: number;
}

/** Where the draws of one evaluation begin: 2 x lanes numbers. A view instead would cost a path as much as its step. */
export function rowOf({ lanes, firstEvaluation }: DrawTable, evaluation: number): number {
  return 2 * lanes * (evaluation - firstEvaluation);
}

/** The minibatches of one evaluation: size x lanes samples, a view into the table. */
export function picksOf(table: PickTable, evaluation: number): Uint16Array {
  const row = table.size * table.lanes;
  const at = row * (evaluation - table.firstEvaluation);
  return table.picks.subarray(at, at + row);
}
