import type { Experiment } from '../../../engine/experiment/experiment.ts';
import { formatNumber, group } from '../../words/numbers.ts';
import { percent } from '../../words/percent.ts';
import type { Found } from '../claim.ts';
import type { Instruments } from '../instruments.ts';
import { inverted, judged } from '../judge.ts';
import { certainty, times } from '../words.ts';
import { advantageOf, barsOf, names } from './pairedRuns.ts';

const MORE = { ahead: 'more', behind: 'fewer' };
const OFTENER = { ahead: 'more often', behind: 'less often' };

/** How many minima the weights come nearest to on their way. */
export async function visited(experiment: Experiment, { ask }: Instruments): Promise<Found> {
  const versus = await ask('versus', { experiment, by: 'visited' });
  const [paired] = versus.others;
  const advantage = inverted(advantageOf(versus, paired));
  const [mine, theirs] = names(experiment);
  const shown = (value: number) => formatNumber(value);
  return {
    outcome: judged(advantage),
    finding: `${mine} comes by ${shown(paired.study)} minima on its way, ${theirs} by ${shown(paired.baseline)}: ${times(advantage.value, MORE)}.`,
    certainty: certainty(advantage, versus.seeds, MORE),
    bars: {
      title: 'Minima visited on the way, mean over the seeds',
      scale: 'linear',
      bars: barsOf(experiment, [paired.study, paired.baseline], shown),
    },
    advantage,
  };
}

/** How many of the seeds end nearest to a global minimum. */
export async function best(experiment: Experiment, { ask }: Instruments): Promise<Found> {
  const versus = await ask('versus', { experiment, by: 'best' });
  const [paired] = versus.others;
  const advantage = inverted(advantageOf(versus, paired));
  const [mine, theirs] = names(experiment);
  return {
    outcome: judged(advantage),
    finding: `${mine} ends nearest to a global minimum in ${percent(paired.study)} of ${group(versus.seeds)} seeds, ${theirs} in ${percent(paired.baseline)}.`,
    certainty: certainty(advantage, versus.seeds, OFTENER),
    bars: {
      title: 'Seeds that end nearest to a global minimum',
      scale: 'linear',
      bars: barsOf(experiment, [paired.study, paired.baseline], percent),
    },
    advantage,
  };
}
