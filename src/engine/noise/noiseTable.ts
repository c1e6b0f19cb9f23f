import { gaussianDraw } from './gaussianDraw.ts';

/**
 * The Gaussian draws of `count` evaluations for `lanes` seeds, one row per evaluation: lanes draws for x, then lanes
 * for y, as a batch of points is laid out. One table serves every run, which is what makes a comparison paired.
 */
export interface NoiseTable {
  readonly firstEvaluation: number;
  readonly count: number;
  readonly lanes: number;
  readonly draws: Float64Array;
}

/** Evaluations count from 1. Lane l draws with seed `firstSeed` + l. */
export function noiseTable(firstSeed: number, lanes: number, firstEvaluation: number, count: number): NoiseTable {
  const draws = new Float64Array(2 * lanes * count);
  for (let row = 0; row < count; row++) {
    const at = 2 * lanes * row;
    for (let lane = 0; lane < lanes; lane++) {
      draws[at + lane] = gaussianDraw(firstSeed + lane, firstEvaluation + row, 0);
      draws[at + lanes + lane] = gaussianDraw(firstSeed + lane, firstEvaluation + row, 1);
    }
  }
  return { firstEvaluation, count, lanes, draws };
}

/** The draws of one evaluation: 2 x lanes numbers, a view into the table. */
export function drawsOf(table: NoiseTable, evaluation: number): Float64Array {
  const at = 2 * table.lanes * (evaluation - table.firstEvaluation);
  return table.draws.subarray(at, at + 2 * table.lanes);
}
