import { type Experiment, type OptimizerChoice, optimizersOf } from '../../../engine/experiment/experiment.ts';
import { format } from '../../../engine/experiment/format.ts';
import { isAverage } from '../../../engine/experiment/rhythm.ts';
import { formatSignificant } from '../../words/numbers.ts';
import type { Found } from '../claim.ts';
import type { Instruments } from '../instruments.ts';
import { judged } from '../judge.ts';
import { certainty, times } from '../words.ts';
import { advantageOf, barsOf, names } from './pairedRuns.ts';
import { atBestRates } from './tuned.ts';

const LOWER = { ahead: 'lower', behind: 'higher' };

/** The first run against the best of the others, each at its own best learning rate, by the final loss. */
export async function ranking(given: Experiment, instruments: Instruments): Promise<Found> {
  const { experiment, searched } = await atBestRates(given, instruments, [0, 0.85]);
  const versus = await instruments.ask('versus', { experiment, by: 'final' }, [0.85, 1]);
  // The rival is the one that the search found best, so that the seeds of the comparison have not chosen it.
  const rivals = searched.slice(1);
  const place = rivals.indexOf(Math.min(...rivals));
  const rival = versus.others[place];
  const advantage = advantageOf(versus, rival);
  const values = [rival.study, ...versus.others.map(({ baseline }) => baseline)];
  const ahead = values.filter((value) => value < rival.study).length;
  const name = inMidSentence(names(experiment)[place + 1], optimizersOf(experiment)[place + 1]);
  return {
    outcome: judged(advantage),
    finding:
      `${names(experiment)[0]} comes ${ORDINALS[ahead]} of ${values.length}. ` +
      `Against the strongest of the others (${name}) it ends ${times(rival.value, LOWER) ?? 'beyond compare'}.`,
    certainty: certainty(advantage, versus.seeds, LOWER),
    bars: {
      title: 'Loss above the lowest possible, each at its own best learning rate (log scale)',
      scale: 'log',
      bars: barsOf(experiment, values, (value) => formatSignificant(value, 2)).sort((a, b) => a.value - b.value),
    },
    advantage,
    experiment: format(experiment),
  };
}

/** Averages are called by words, optimizers by their proper names. */
function inMidSentence(name: string, choice: OptimizerChoice): string {
  return isAverage(choice) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
