import type { Figures, RunSummary } from './summary.ts';

export const FIGURE_COLUMNS = ['median', 'mean', 'p10', 'p90'] as const satisfies readonly (keyof Figures)[];
const DIGITS = 6;

/** A summary to read: under each run how its seeds ended and its final losses, in columns that align over all runs. */
export function summaryTable(experiment: string, summaries: readonly RunSummary[]): string {
  const tables = summaries.map(rows);
  const widths = ['', ...FIGURE_COLUMNS].map((_, column) =>
    Math.max(...tables.flat().map((row) => row[column].length)),
  );
  const line = ([name, ...cells]: readonly string[]) =>
    [name.padEnd(widths[0]), ...cells.map((cell, index) => cell.padStart(widths[index + 1]))].join('  ');

  const paragraphs = summaries.map(({ run, ended: { finished, converged, diverged } }, index) => [
    run,
    `${finished} finished, ${converged} converged, ${diverged} diverged`,
    ...tables[index].map(line),
  ]);
  return [[experiment], ...paragraphs].map((paragraph) => `${paragraph.join('\n')}\n`).join('\n');
}

function rows({ final: { fast, slow } }: RunSummary): string[][] {
  const cells = (figures: Figures) => FIGURE_COLUMNS.map((column) => legible(figures[column]));
  return [
    ['final loss', ...FIGURE_COLUMNS],
    ['fast', ...cells(fast)],
    ...(slow === null ? [] : [['slow', ...cells(slow)]]),
  ];
}

export function legible(value: number): string {
  return value === Number.POSITIVE_INFINITY ? 'inf' : String(Number(value.toPrecision(DIGITS)));
}
