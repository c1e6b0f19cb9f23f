import { csvRow } from '../../engine/tables/table.ts';
import type { Table } from './figure.ts';
import type { Provenance } from './provenance.ts';

/** The numbers of a figure as CSV. */
export function tableCsv({ columns, rows }: Table): Blob {
  return new Blob([csvRow(columns), ...Array.from(rows, csvRow)], { type: 'text/csv;charset=utf-8' });
}

/** The same as JSON, with where they come from; what is not finite is null there. */
export function tableJson({ columns, rows }: Table, provenance: Provenance): Blob {
  const whole = { ...provenance, columns, rows: [...rows] };
  return new Blob([`${JSON.stringify(whole)}\n`], { type: 'application/json' });
}
