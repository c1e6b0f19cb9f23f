import { type Experiment, innermost, optimizersOf } from '../../engine/experiment/experiment.ts';
import { lastSync } from '../../engine/experiment/rhythm.ts';
import { isRandom } from '../../engine/objective.ts';
import type { EnsembleRun } from '../../engine/studies/ensemble.ts';
import { formatNumber, group } from '../words/numbers.ts';

/** The numbers of a run as the table says them. */
export interface Figures {
  readonly loss: string;
  readonly distance: string;
  readonly evaluations: string;
  readonly rate: string;
  readonly ended: string;
}

export const NO_FIGURES: Figures = { loss: '', distance: '', evaluations: '', rate: '', ended: '' };

export function figures(experiment: Experiment, index: number, { typical, ended }: EnsembleRun): Figures {
  const { lr } = innermost(optimizersOf(experiment)[index]).values;
  return {
    loss: formatNumber(typical.loss),
    distance: typical.distance === null ? '–' : formatNumber(typical.distance, 2),
    evaluations: group(typical.evaluations),
    rate: typeof lr === 'number' ? formatNumber(lr) : '–',
    ended: endedInWords(ended, experiment),
  };
}

function endedInWords({ diverged, converged }: EnsembleRun['ended'], { seeds, noise }: Experiment): string {
  if (diverged === 0) return converged === seeds ? 'converged' : 'finished';
  const all = diverged === seeds && (seeds === 1 || noise.name === 'none');
  return all ? 'diverged' : `diverged in ${group(diverged)} of ${group(seeds)}`;
}

/** What the numbers are taken over, and when. */
export function measured(experiment: Experiment): string {
  const judgedAt = lastSync(optimizersOf(experiment)[0], experiment.steps);
  const random = isRandom(experiment) && experiment.seeds > 1;
  const steps = `After ${group(judgedAt)} gradient ${judgedAt === 1 ? 'step' : 'steps'}`;
  return random ? `${steps}, median of ${group(experiment.seeds)} seeds` : steps;
}
