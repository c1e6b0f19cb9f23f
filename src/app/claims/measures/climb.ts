import type { Experiment } from '../../../engine/experiment/experiment.ts';
import { formatSignificant } from '../../words/numbers.ts';
import type { Found } from '../claim.ts';
import type { Instruments } from '../instruments.ts';
import { judged } from '../judge.ts';
import { certainty, times } from '../words.ts';
import { advantageOf, barsOf, names } from './pairedRuns.ts';

const LESS = { ahead: 'less', behind: 'more' };

/** All that the loss rises on its way down, read at the same gradient steps of both runs. */
export async function climb(experiment: Experiment, { ask }: Instruments): Promise<Found> {
  const versus = await ask('versus', { experiment, by: 'climb' });
  const [paired] = versus.others;
  const advantage = advantageOf(versus, paired);
  const [mine, theirs] = names(experiment);
  const [study, baseline] = [paired.study, paired.baseline].map((value) => formatSignificant(value, 3));
  const ratio = times(paired.value, LESS);
  return {
    outcome: judged(advantage),
    finding: `From sync to sync the loss of ${mine} rises by ${study} in all, that of ${theirs} by ${baseline}${ratio === null ? '' : `: ${ratio}`}.`,
    certainty: certainty(advantage, versus.seeds, LESS),
    bars: {
      title: 'All that the loss rises on its way down',
      scale: 'linear',
      bars: barsOf(experiment, [paired.study, paired.baseline], (value) => formatSignificant(value, 3)),
    },
    advantage,
  };
}
