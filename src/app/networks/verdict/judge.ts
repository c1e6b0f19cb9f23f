import { counterpartIndex } from '../../../engine/experiment/counterpart.ts';
import { optimizersOf } from '../../../engine/experiment/experiment.ts';
import { lastSync } from '../../../engine/experiment/rhythm.ts';
import type { NetworkExperiment } from '../../../engine/networks/experiment/networkExperiment.ts';
import type { SweepCell, Training } from '../../../engine/networks/protocol.ts';
import { DIVERGED, type Ending, sweepCell } from '../../../engine/networks/studies/sweepCell.ts';
import { seedsShown } from '../answers/seedsShown.ts';

/** The first run against the one beside it, at the same gradient step, over the seeds that are known. */
export interface NetworkVerdict {
  /** Which run it is measured against. */
  readonly index: number;
  readonly seeds: number;
  /** Where both are read. */
  readonly step: number;
  /** The first run is the study, the other the baseline. */
  readonly compared: SweepCell;
}

/** The run that the first one is measured against: itself without its wrapper, else the second; null where it is alone. */
export function comparedWith({ runs }: Pick<NetworkExperiment, 'runs'>): number | null {
  return counterpartIndex({ runs }) ?? (runs.length > 1 ? 1 : null);
}

/**
 * Both are read where the first run had its last sync, or at the last measurement before it, as long as it trains. Null
 * where nothing stands beside it or nothing is known.
 */
export function judgeTraining(experiment: NetworkExperiment, training: Training): NetworkVerdict | null {
  const index = comparedWith(experiment);
  const { seeds, length } = seedsShown(training);
  if (index === null || seeds === 0 || length === 0) return null;
  const [choice] = optimizersOf(experiment);
  const last = lastSync(choice, experiment.steps);
  let place = length - 1;
  while (place > 0 && training.at[place] > last) place--;
  const endings = (run: number) => Array.from({ length: seeds }, (_, seed) => endingAt(training, run, seed, place));
  const { k, alpha } = choice.values;
  const compared = sweepCell(Number(k ?? 0), Number(alpha ?? 0), endings(0), endings(index));
  return { index, seeds, step: training.at[place], compared };
}

function endingAt({ runs, at }: Training, run: number, seed: number, place: number): Ending {
  const { slow, divergedAt } = runs[run].seeds[seed];
  const testLoss = slow.testLoss[place];
  if ((divergedAt > 0 && at[place] >= divergedAt) || !Number.isFinite(testLoss)) return DIVERGED;
  return { testLoss, testAccuracy: slow.testAccuracy[place] };
}
