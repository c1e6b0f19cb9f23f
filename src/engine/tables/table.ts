import { csvField } from '../trace/csv.ts';

/** Numbers that belong together, as they are printed and saved. */
export type Row = readonly (number | string | boolean)[];

export function csvRow(row: Row): string {
  return `${row.map((cell) => (typeof cell === 'string' ? csvField(cell) : cell)).join()}\n`;
}
