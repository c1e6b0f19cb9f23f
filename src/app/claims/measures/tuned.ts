import { type Experiment, optimizersOf, withLr } from '../../../engine/experiment/experiment.ts';
import type { Instruments, Portion } from '../instruments.ts';

/** So far apart are the seeds over which rates are looked for and those over which runs are then compared. */
const OTHER_SEEDS = 1000;

/**
 * The same experiment with every run at its own best learning rate, and with seeds that the search has not seen: the
 * best of many rates looks better than it is on the seeds that chose it.
 */
export async function atBestRates(
  experiment: Experiment,
  { ask }: Instruments,
  portion: Portion,
): Promise<{ readonly experiment: Experiment; readonly searched: readonly number[] }> {
  const choices = optimizersOf(experiment);
  const found = await ask('bestLrs', { experiment, choices }, portion);
  if (found === null) throw new Error('the search for the best learning rates would take too long');
  const runs = choices.map((choice, index) => {
    const { lr } = found.best[index];
    return lr === null ? choice : withLr(choice, lr);
  });
  const seed = experiment.seed + OTHER_SEEDS;
  return { experiment: { ...experiment, runs, seed, show: seed }, searched: found.best.map(({ loss }) => loss) };
}
