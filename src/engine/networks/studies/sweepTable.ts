import { csvRow, type Row } from '../../tables/table.ts';
import type { NetworkSweep, SweepCell } from '../protocol.ts';

/** What a table says of a cell; the first columns are those of a map of a landscape. */
export const sweepColumns = [
  ...['k', 'alpha', 'study', 'baseline', 'value', 'low', 'high', 'diverged'],
  ...['accuracy', 'baselineAccuracy', 'undecided', 'seeds'],
];

export const sweepHeader = sweepColumns.join();

/** A sweep as rows of CSV, each with its line end. */
export function* sweepRows(sweep: NetworkSweep): Generator<string> {
  for (const row of sweepTable(sweep)) yield csvRow(row);
}

/** The values of each cell under `sweepColumns`. */
export function* sweepTable({ cells, seedsDone }: NetworkSweep): Generator<Row> {
  for (const cell of cells) {
    const record = sweepRecord(cell, seedsDone);
    yield sweepColumns.map((name) => record[name]);
  }
}

/**
 * A cell, told by itself alone: median test loss with and without the wrapper; `value` is the median over seeds of
 * baseline - study, above 0 where the study ends lower, with its 95 % interval; `diverged` is the share of the study's
 * seeds that diverged.
 */
export function sweepRecord(cell: SweepCell, seeds: number): Readonly<Record<string, number | boolean>> {
  const { k, alpha, testLoss, testAccuracy, baseline, difference, low, high, undecided, diverged } = cell;
  return {
    k,
    alpha,
    study: testLoss,
    baseline: baseline.testLoss,
    // With the sign of a map, where more is better; 0 - x, for there is no minus zero in a table.
    value: 0 - difference,
    low: 0 - high,
    high: 0 - low,
    diverged: diverged / seeds,
    accuracy: testAccuracy,
    baselineAccuracy: baseline.testAccuracy,
    undecided,
    seeds,
  };
}
