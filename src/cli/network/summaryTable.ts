import type { Training } from '../../engine/networks/protocol.ts';
import { FIGURE_COLUMNS, legible } from '../summaryTable.ts';
import type { Measure, NetworkSummary } from './summary.ts';

const MEASURES: readonly (readonly [Measure, string])[] = [
  ['testLoss', 'test loss'],
  ['testAccuracy', 'test accuracy'],
  ['trainLoss', 'training loss'],
  ['trainAccuracy', 'training accuracy'],
];

/** A summary to read: under each run how its seeds ended, what it ended with, in columns, and what a step costs. */
export function networkSummaryTable(
  experiment: string,
  { backend, weights }: Training,
  summaries: readonly NetworkSummary[],
): string {
  const tables = summaries.map(rows);
  const widths = ['', ...FIGURE_COLUMNS].map((_, column) =>
    Math.max(...tables.flat().map((row) => row[column].length)),
  );
  const line = ([name, ...cells]: readonly string[]) =>
    [name.padEnd(widths[0]), ...cells.map((cell, index) => cell.padStart(widths[index + 1]))].join('  ');
  const paragraphs = summaries.map(({ run, finished, diverged, cost }, index) => [
    run,
    `${finished} finished, ${diverged} diverged`,
    ...tables[index].map(line),
    `a step takes ${microseconds(cost.secondsPerStep)} µs, ${microseconds(cost.optimizerSecondsPerStep)} of them the optimizer; it keeps ${cost.bytesOfState} bytes beside ${cost.bytesOfWeights} of weights`,
  ]);
  const head = [experiment, `${weights} weights, TensorFlow.js on ${backend}`];
  return [head, ...paragraphs].map((paragraph) => `${paragraph.join('\n')}\n`).join('\n');
}

function rows({ final }: NetworkSummary): string[][] {
  const sides = MEASURES.flatMap(([measure, name]) => {
    const { fast, slow } = final[measure];
    return [
      { name: `${name}, fast`, figures: fast },
      ...(slow === null ? [] : [{ name: `${name}, slow`, figures: slow }]),
    ];
  });
  return [
    ['at the end', ...FIGURE_COLUMNS],
    ...sides.map(({ name, figures }) => [name, ...FIGURE_COLUMNS.map((column) => legible(figures[column]))]),
  ];
}

function microseconds(seconds: number): string {
  return legible(Number((1e6 * seconds).toPrecision(3)));
}
