import type { NetworkSweep } from '../protocol.ts';

/** The columns of a sweep as CSV; the first ones are those of a map of a landscape. */
export const sweepHeader =
  'k,alpha,study,baseline,value,low,high,diverged,accuracy,baselineAccuracy,undecided,best,seeds';

/**
 * A sweep as rows of CSV, each with its line end: median test loss with and without the wrapper; `value` is the median
 * over seeds of baseline - study, above 0 where the study ends lower, with its 95 % interval; `diverged` is the share of
 * the study's seeds that diverged.
 */
export function* sweepRows({ cells, best, seedsDone }: NetworkSweep): Generator<string> {
  for (const [index, cell] of cells.entries()) {
    const { k, alpha, testLoss, testAccuracy, baseline, difference, low, high, undecided, diverged } = cell;
    // With the sign of a map, where more is better; 0 - x, for there is no minus zero in a table.
    const values = [0 - difference, 0 - high, 0 - low];
    const accuracies = [testAccuracy, baseline.testAccuracy];
    const shares = [diverged / seedsDone, ...accuracies];
    yield `${[k, alpha, testLoss, baseline.testLoss, ...values, ...shares, undecided, index === best, seedsDone].join()}\n`;
  }
}
