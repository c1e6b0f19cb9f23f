import { formatRun } from '../../../engine/experiment/format.ts';
import type { NetworkExperiment } from '../../../engine/networks/experiment/networkExperiment.ts';
import type { SeedCurves, Training } from '../../../engine/networks/protocol.ts';
import { trainingColumns, trainingRows } from '../../../engine/networks/studies/trainingTable.ts';
import type { Row } from '../../../engine/tables/table.ts';
import type { Table } from '../../figures/figure.ts';

/** Every measure of every run and seed, of which medians and bands can be made, in the columns of the command line. */
export function trainingTable(experiment: NetworkExperiment, training: Training): Table {
  return {
    says: 'Training and test loss and accuracy of every run and seed, in the columns of the command line',
    columns: trainingColumns,
    // They are counted whenever the dialog is drawn, and made only when they are saved.
    length: training.runs.reduce((sum, { seeds }) => sum + seeds.reduce((all, seed) => all + lengthOf(seed), 0), 0),
    rows: rowsOf(experiment, training),
  };
}

function lengthOf({ slow, fast }: SeedCurves): number {
  const { trainLoss } = fast ?? slow;
  const end = trainLoss.findIndex(Number.isNaN);
  return (end < 0 ? trainLoss.length : end) * (fast === null ? 1 : 2);
}

function* rowsOf(experiment: NetworkExperiment, { runs, at }: Training): Generator<Row> {
  for (const [index, { seeds }] of runs.entries()) {
    const run = formatRun(experiment.runs[index]);
    for (const [seed, curves] of seeds.entries()) yield* trainingRows(run, experiment.seed + seed, at, curves);
  }
}
