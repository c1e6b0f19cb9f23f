import type { Row } from '../../tables/table.ts';
import type { MeasuredCurves, SeedCurves } from '../protocol.ts';

/** `seconds`: of training until then, measuring left out. */
export const trainingColumns = [
  ...['run', 'seed', 'step', 'kind'],
  ...['trainLoss', 'testLoss', 'trainAccuracy', 'testAccuracy', 'seconds'],
];

/** What was measured of one run under one seed, a step's fast row before its slow row; nothing after a divergence. */
export function* trainingRows(run: string, seed: number, at: Int32Array, curves: SeedCurves): Generator<Row> {
  // Weights that nothing pulls back are the fast ones, as on a landscape.
  const [fast, slow] = curves.fast === null ? [curves.slow, null] : [curves.fast, curves.slow];
  for (const [point, step] of at.entries()) {
    if (Number.isNaN(fast.trainLoss[point])) return;
    const row = (kind: string, measured: MeasuredCurves): Row => [
      ...[run, seed, step, kind],
      ...numbers(measured, point),
      curves.seconds[point],
    ];
    yield row('fast', fast);
    if (slow !== null) yield row('slow', slow);
  }
}

function numbers({ trainLoss, testLoss, trainAccuracy, testAccuracy }: MeasuredCurves, point: number): number[] {
  return [trainLoss[point], testLoss[point], trainAccuracy[point], testAccuracy[point]];
}
