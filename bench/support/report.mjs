// How a measurement is told: a table and a verdict for the reader, the figures as JSON for whoever compares two of them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../../scripts/install.mjs';

/** @param {readonly number[]} values @param {number} share */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  return low === undefined || high === undefined ? Number.NaN : low + (at - Math.floor(at)) * (high - low);
}

/** @param {readonly number[]} values */
export function median(values) {
  return quantile(values, 0.5);
}

/**
 * Columns as wide as their widest cell, numbers to the right.
 * @param {readonly string[]} head
 * @param {readonly (readonly (string | number)[])[]} rows
 */
export function table(head, rows) {
  const cells = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  '),
  );
  console.log(['', ...lines, ''].join('\n'));
}

/** @param {number} value */
export function ms(value) {
  return Number.isNaN(value) ? '-' : value.toFixed(1);
}

/** @typedef {{ readonly what: string, readonly good: boolean }} Judgement */

/**
 * Says whether each target is met, and ends the process with an error where one is not.
 * @param {string} name
 * @param {readonly Judgement[]} judgements
 * @param {Readonly<Record<string, unknown>>} figures
 */
export function conclude(name, judgements, figures) {
  for (const { what, good } of judgements) console.log(`${good ? '✓' : '✗'} ${what}`);
  const machine = { cores: cpus().length, processor: cpus()[0]?.model, load: loadavg(), node: process.version };
  console.log(`  ${machine.cores} cores, load ${machine.load.map((load) => load.toFixed(1)).join(' ')} at the end`);
  const folder = join(root, 'bench/results');
  mkdirSync(folder, { recursive: true });
  const record = { measured: new Date().toISOString(), machine, judgements, ...figures };
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(record, null, 2)}\n`);
  if (judgements.some(({ good }) => !good)) process.exitCode = 1;
}
