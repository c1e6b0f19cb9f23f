import { formatRun } from '../../engine/experiment/format.ts';
import type { Band, EnsembleRun } from '../../engine/studies/ensemble.ts';
import type { Row } from '../../engine/tables/table.ts';
import type { Result } from '../store.ts';
import type { Table } from './figure.ts';

/** The loss of every run over its seeds: of the fast weights after each step, of the slow ones after each sync. */
export function lossTable(result: Result<readonly EnsembleRun[]>): Table {
  const columns = ['run', 'weights', 'step', 'median', 'p10', 'p90'];
  const length = result.value.reduce((sum, { fast, slow }) => sum + fast.median.length + (slow?.median.length ?? 0), 0);
  return { columns, length, rows: rowsOf(result) };
}

function* rowsOf({ experiment, value }: Result<readonly EnsembleRun[]>): Generator<Row> {
  for (const [index, { fast, slow, slowEvaluation }] of value.entries()) {
    const run = formatRun(experiment.runs[index]);
    yield* rows([run, 'fast'], fast, (place) => place);
    if (slow && slowEvaluation) yield* rows([run, 'slow'], slow, (place) => slowEvaluation[place]);
  }
}

function* rows(begin: Row, { median, p10, p90 }: Band, step: (place: number) => number): Generator<Row> {
  for (let place = 0; place < median.length; place++)
    yield [...begin, step(place), median[place], p10[place], p90[place]];
}
