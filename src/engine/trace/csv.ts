import type { Path, Trajectory } from '../studies/trajectory.ts';

export const csvHeader = 'run,seed,step,kind,x,y,loss';

/**
 * One trajectory as rows of CSV (RFC 4180), a step's fast row before the slow row of its sync. Lines end in LF, not in
 * RFC 4180's CRLF: its readers take both, while cut, awk and sort would carry the CR along in the last column.
 */
export function* csvRows(run: string, seed: number, { fast, slow }: Trajectory): Generator<string> {
  const start = `${csvField(run)},${seed}`;
  let sync = 0;
  for (let step = 0; step < fast.x.length; step++) {
    yield `${start},${step},fast,${point(fast, step)}\n`;
    if (slow !== null && slow.evaluation[sync] === step) yield `${start},${step},slow,${point(slow, sync++)}\n`;
  }
}

/** A field that holds a comma, a quotation mark or a line break stands in quotation marks, those inside it doubled. */
export function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** JavaScript writes a number with as many digits as it takes to read back the same one. */
function point({ x, y, loss }: Path, index: number): string {
  return `${x[index]},${y[index]},${loss[index]}`;
}
