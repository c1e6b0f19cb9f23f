import type { Checkpoints } from './checkpoints.ts';
import type { Progress } from './training.ts';

/** Keeps checkpoints of the runs of one experiment within bounds; how it holds them is all in `rows`. */
export interface CheckpointShelf {
  /** One row per run, from the start on. */
  readonly rows: Row[];
  /** Of the checkpoints that are offered every so many are kept, the first among them; and always the last. */
  stride: number;
  /** Bytes that all may take together. */
  readonly most: number;
}

interface Row {
  /** How many have been offered. */
  offered: number;
  readonly kept: { readonly number: number; readonly taken: Progress }[];
}

/** Sixty-four megabytes: a few hundred checkpoints of a small network, and some of the largest with six runs. */
const MOST_BYTES = 64e6;

export function checkpointShelf(most = MOST_BYTES): CheckpointShelf {
  return { rows: [], stride: 1, most };
}

/**
 * Puts a run's next checkpoint on the shelf. Where there is no more room every second one goes, of all runs alike, so
 * that those which stay are evenly spaced, however long the training turns out to be.
 */
export function keepCheckpoint(shelf: CheckpointShelf, run: number, taken: Progress): void {
  const { rows } = shelf;
  while (rows.length <= run) rows.push({ offered: 0, kept: [] });
  const row = rows[run];
  const last = row.kept.at(-1);
  if (last !== undefined && last.number % shelf.stride !== 0) row.kept.pop();
  row.kept.push({ number: row.offered++, taken });
  while (bytesOn(shelf) > shelf.most && rows.some(({ kept }) => kept.length > 2)) thin(shelf);
}

/** Before the same runs are trained anew: what they offer would otherwise come after what stands there. */
export function clearShelf(shelf: CheckpointShelf): void {
  shelf.rows.length = 0;
  shelf.stride = 1;
}

/** What stands on the shelf, as the studies take it. */
export function checkpointsOn({ rows }: CheckpointShelf): Checkpoints {
  return rows.map(({ kept }) => kept.map(({ taken }) => taken));
}

function thin(shelf: CheckpointShelf): void {
  shelf.stride *= 2;
  for (const row of shelf.rows) {
    const staying = row.kept.filter(
      ({ number }, index) => number % shelf.stride === 0 || index === row.kept.length - 1,
    );
    row.kept.splice(0, row.kept.length, ...staying);
  }
}

function bytesOn({ rows }: CheckpointShelf): number {
  return rows.reduce((sum, { kept }) => sum + kept.length * (kept[0] === undefined ? 0 : bytesOf(kept[0].taken)), 0);
}

/** Of the arrays in it; all checkpoints of a run have the same. */
function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, each) => sum + bytesOf(each), 0);
}
