import { formatRatio as formatLarge, group } from '../words/numbers.ts';
import type { Advantage } from './claim.ts';

/** What more and less of something is called: fewer and more steps, more and fewer minima. */
export interface Comparative {
  readonly ahead: string;
  readonly behind: string;
}

/** With enough digits to tell it from 1. */
function formatRatio(ratio: number): string {
  return ratio < 1.995 ? ratio.toFixed(2) : formatLarge(ratio);
}

/** 1.83× fewer; null where no ratio can be told, because one of the two is nothing or never comes. */
export function times(ratio: number, { ahead, behind }: Comparative): string | null {
  if (!Number.isFinite(ratio) || ratio === 0) return null;
  if (ratio === 1) return 'no difference';
  return ratio > 1 ? `${formatRatio(ratio)}× ${ahead}` : `${formatRatio(1 / ratio)}× ${behind}`;
}

/** “95 % interval over 256 seeds: 1.42× to 2.1× fewer.” */
export function certainty({ scale, low, high }: Advantage, seeds: number, words: Comparative): string | null {
  if (seeds === 1) return 'Nothing is random here, so this is exact.';
  const over = `95 % interval over ${group(seeds)} seeds`;
  return `${over}: ${scale === 'ratio' ? ratioRange(low, high, words) : pointRange(low, high, words)}.`;
}

function ratioRange(low: number, high: number, words: Comparative): string {
  const [from, to] = [times(low, words), times(high, words)];
  if (low === high) return to === null ? 'in every resample only one of the two gets there' : `${to} in every resample`;
  if (from === null || to === null) return `${from ?? 'beyond any ratio'} to ${to ?? 'beyond any ratio'}`;
  if (low > 1) return `${formatRatio(low)}× to ${to}`;
  if (high < 1) return `${formatRatio(1 / high)}× to ${from}`;
  return `from ${from} to ${to}`;
}

function pointRange(low: number, high: number, { ahead, behind }: Comparative): string {
  if (low === high) return `${points(low)} points in every resample`;
  if (low >= 0) return `${points(low)} to ${points(high)} points ${ahead}`;
  if (high <= 0) return `${points(-high)} to ${points(-low)} points ${behind}`;
  return `from ${points(-low)} points ${behind} to ${points(high)} points ${ahead}`;
}

/** With each number and its unit on one line. */
export function tied(sentence: string): string {
  return sentence.replace(/(?<=\d) (?=%|MB|points)/g, '\u00a0');
}

/** Percentage points, with one decimal where there are few. */
export function points(share: number): string {
  const hundredths = 100 * share;
  return hundredths.toFixed(Math.abs(hundredths) < 10 ? 1 : 0).replace('-', '−');
}
