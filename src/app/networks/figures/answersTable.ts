import { formatRun } from '../../../engine/experiment/format.ts';
import type { NetworkExperiment } from '../../../engine/networks/experiment/networkExperiment.ts';
import { middlesOf } from '../../../engine/networks/studies/middlesOf.ts';
import type { Row } from '../../../engine/tables/table.ts';
import type { Table } from '../../figures/figure.ts';
import type { AnswersShown } from './answersShown.ts';

/**
 * What each network answers to each sample of the test set, by its number there, and, over two features, in the middle
 * of each cell of the plane, where nothing is known to be right. What diverged answers nothing.
 */
export function answersTable(experiment: NetworkExperiment, shown: AnswersShown): Table {
  const place = shown.data.features === 2 ? ['x', 'y'] : [];
  return {
    says: 'What each network answers',
    columns: ['run', 'weights', 'what', 'sample', ...place, 'class', 'answer', 'probability'],
    length: shown.networks.reduce((sum, { predicted, field }) => sum + lengthOf(predicted) + lengthOf(field), 0),
    rows: rowsOf(experiment, shown),
  };
}

type Field = AnswersShown['networks'][number]['field'];

function lengthOf(field: Field): number {
  return field?.label.length ?? 0;
}

function* rowsOf({ runs }: NetworkExperiment, shown: AnswersShown): Generator<Row> {
  for (const { weights, predicted, field } of shown.networks) {
    const of = [formatRun(runs[weights.run]), weights.weights];
    yield* testRows(of, predicted, shown);
    yield* planeRows(of, field, shown);
  }
}

function* testRows(of: Row, field: Field, { data: { test, features } }: AnswersShown): Generator<Row> {
  if (field === null) return;
  for (const [sample, label] of test.labels.entries()) {
    const place = features === 2 ? [test.inputs[2 * sample], test.inputs[2 * sample + 1]] : [];
    yield [...of, 'test', sample, ...place, label, field.label[sample], field.probability[sample]];
  }
}

function* planeRows(of: Row, field: Field, { boundary }: AnswersShown): Generator<Row> {
  if (field === null || boundary === null) return;
  const places = middlesOf(boundary.window, boundary.resolution);
  for (const [cell, answer] of field.label.entries())
    yield [...of, 'plane', '', places[2 * cell], places[2 * cell + 1], '', answer, field.probability[cell]];
}
