import type { SeedCurves } from '../../engine/networks/protocol.ts';
import { trainingColumns, trainingRows } from '../../engine/networks/studies/trainingTable.ts';
import { csvRow } from '../../engine/tables/table.ts';

export const networkHeader = trainingColumns.join();

/** What was measured of one run under one seed, as rows of CSV. */
export function* networkRows(run: string, seed: number, at: Int32Array, curves: SeedCurves): Generator<string> {
  for (const row of trainingRows(run, seed, at, curves)) yield csvRow(row);
}
