import { optimizersOf } from '../../experiment/experiment.ts';
import { evaluationOfSync, rhythmOf, syncsWithin } from '../../experiment/rhythm.ts';
import type { NetworkExperiment } from '../experiment/networkExperiment.ts';

/** As many points make a smooth curve; more would take longer to measure than to train. */
const POINTS = 100;

/**
 * After which evaluations all runs of an experiment are measured: at the start and at the end, at the last sync of the
 * first run, and in between at its syncs, so many of them as make a curve; where it has fewer, also between them.
 */
export function measuredAt(experiment: Pick<NetworkExperiment, 'runs' | 'steps'>): Int32Array<ArrayBuffer> {
  const { steps } = experiment;
  const rhythm = rhythmOf(optimizersOf(experiment)[0]);
  const syncs = syncsWithin(rhythm, steps);
  const found = new Set([0, steps]);
  if (rhythm !== null && syncs > 0) {
    const stride = Math.ceil(syncs / POINTS);
    for (let sync = stride; sync <= syncs; sync += stride) found.add(evaluationOfSync(rhythm, sync));
    found.add(evaluationOfSync(rhythm, syncs));
  }
  if (syncs < POINTS) {
    const stride = Math.ceil(steps / POINTS);
    for (let evaluation = stride; evaluation < steps; evaluation += stride) found.add(evaluation);
  }
  return Int32Array.from(found).sort();
}
