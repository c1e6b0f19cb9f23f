import type { NetworkSweep, SweepCell } from '../../../engine/networks/protocol.ts';
import { formatNumber, formatSignificant, group } from '../../words/numbers.ts';
import { accuracy } from '../words/accuracy.ts';

/** Which cell is best, how many are decided, and over how many seeds. */
export function sweepSentence({ cells, best, seeds, seedsDone }: NetworkSweep): string {
  const [lower, higher] = [-1, 1].map(
    (sign) => cells.filter(({ undecided, difference }) => !undecided && Math.sign(difference) === sign).length,
  );
  const undecided = cells.filter((cell) => cell.undecided).length;
  const over = seedsDone < seeds ? `${group(seedsDone)} of ${group(seeds)} seeds so far` : `${group(seeds)} seeds`;
  const first =
    best === null
      ? 'All of them diverge.'
      : `Lowest test loss: k = ${cells[best].k}, α = ${cells[best].alpha}, ${formatSignificant(cells[best].testLoss, 2)}.`;
  return `${first} Over ${over}, ${lower} of ${cells.length} settings end lower than without, ${higher} higher, ${undecided} undecided.`;
}

/** A cell as it is read aloud. */
export function cellInWords(
  { k, alpha, difference, low, high, undecided, testAccuracy, diverged }: SweepCell,
  best: boolean,
): string {
  const name = `k ${k}, alpha ${alpha}`;
  if (diverged > 0 && !Number.isFinite(difference)) return `${name}: diverged with ${diverged} seeds`;
  if (Number.isNaN(difference)) return `${name}: not trained yet`;
  const found =
    difference === 0
      ? 'the same test loss'
      : `test loss ${formatNumber(Math.abs(difference), 2)} ${difference < 0 ? 'lower' : 'higher'}`;
  const sure = undecided ? 'undecided' : `95 % interval ${formatNumber(low, 2)} to ${formatNumber(high, 2)}`;
  return `${name}: ${found} than without, ${sure}; test accuracy ${accuracy(testAccuracy)}${best ? '; the lowest test loss of all' : ''}`;
}
