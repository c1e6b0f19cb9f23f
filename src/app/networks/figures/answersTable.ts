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
export function answersTable({ runs }: NetworkExperiment, shown: AnswersShown): Table {
  const plane = shown.data.features === 2;
  const rows = shown.networks.flatMap(({ weights: { run, weights }, predicted, field }): Row[] => {
    const of = [formatRun(runs[run]), weights];
    return [...testRows(of, predicted, shown, plane), ...planeRows(of, field, shown)];
  });
  return {
    says: 'What each network answers',
    columns: ['run', 'weights', 'what', 'sample', ...(plane ? ['x', 'y'] : []), 'class', 'answer', 'probability'],
    length: rows.length,
    rows,
  };
}

type Field = AnswersShown['networks'][number]['field'];

function testRows(of: Row, field: Field, { data: { test } }: AnswersShown, plane: boolean): Row[] {
  if (field === null) return [];
  return Array.from(test.labels, (label, sample): Row => {
    const place = plane ? [test.inputs[2 * sample], test.inputs[2 * sample + 1]] : [];
    return [...of, 'test', sample, ...place, label, field.label[sample], field.probability[sample]];
  });
}

function planeRows(of: Row, field: Field, { boundary }: AnswersShown): Row[] {
  if (field === null || boundary === null) return [];
  const places = middlesOf(boundary.window, boundary.resolution);
  return Array.from(field.label, (answer, cell): Row => {
    return [...of, 'plane', '', places[2 * cell], places[2 * cell + 1], '', answer, field.probability[cell]];
  });
}
