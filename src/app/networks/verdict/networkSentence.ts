import { optimizersOf } from '../../../engine/experiment/experiment.ts';
import type { NetworkExperiment } from '../../../engine/networks/experiment/networkExperiment.ts';
import type { Piece } from '../../verdict/sentence.ts';
import { formatNumber, group } from '../../words/numbers.ts';
import { runName, shortBaseName } from '../../words/runs.ts';
import type { NetworkVerdict } from './judge.ts';

/** Of the test loss: a smaller difference between two single trainings is not worth a number. */
const EQUAL = 0.05;

/** What was found about the test loss, in one sentence, whichever run is lower; `ended` false as long as it trains. */
export function networkSentence(
  experiment: NetworkExperiment,
  { compared, index, seeds }: NetworkVerdict,
  ended: boolean,
): Piece[] {
  const first = { text: runName(experiment, 0), as: 'study' } as const;
  const second = { text: nameOfOther(experiment, index), as: 'baseline' } as const;
  const strong = (text: string): Piece => ({ text, as: 'strong' });
  const ruined = [compared.diverged, compared.baseline.diverged].map((diverged) => diverged > seeds / 2);

  if (ruined[0] && ruined[1]) return ['Both ', first, ' and ', second, ' ', strong('diverge'), '.'];
  if (ruined[0]) return [first, ' ', strong('diverges'), ', ', second, ' does not.'];
  if (ruined[1]) return ['Only ', first, ' ', strong('survives'), ': ', second, ' diverges.'];
  const { difference, undecided, baseline } = compared;
  const [both, one] = ended ? ['end', 'ends with'] : ['are so far', 'has so far'];
  if (difference === 0) return [first, ' and ', second, ` ${both} `, strong('at the same test loss'), '.'];
  const size = `${formatNumber(Math.abs(difference), 2)} ${difference < 0 ? 'lower' : 'higher'}`;
  if (seeds > 1 && undecided) {
    const over = ended ? `Undecided over ${group(seeds)} seeds` : 'Undecided so far';
    return [strong(over), ': the median test loss of ', first, ' is ', strong(size), ' than of ', second, '.'];
  }
  if (seeds === 1 && Math.abs(difference) < EQUAL * baseline.testLoss)
    return [first, ' and ', second, ` ${both} `, strong('within 5 % of the same test loss'), '.'];
  return [first, ` ${one} a test loss `, strong(size), ' than ', second, '.'];
}

/** How sure that is. */
export function networkCertainty({ seeds }: NetworkExperiment, verdict: NetworkVerdict): string {
  const { compared, seeds: known } = verdict;
  if (known === 1 && seeds === 1)
    return 'One seed says little: other initial weights and minibatches may turn it around. Raise the number of seeds.';
  if (known === 1) return `The first of ${group(seeds)} seeds; one says little.`;
  const { low, high } = compared;
  const of = known < seeds ? `${group(known)} of ${group(seeds)} seeds so far` : `${group(known)} seeds`;
  if (!Number.isFinite(low) || !Number.isFinite(high))
    return `Over ${of}; a diverged seed counts as infinitely high, so no interval can be given.`;
  const range = `median difference ${signed(compared.difference)}, 95 % interval ${signed(low)} to ${signed(high)}`;
  const few = compared.undecided && !(low <= 0 && high >= 0) ? '; fewer than six seeds decide nothing' : '';
  return `Over ${of}: ${range}${few}.`;
}

/** What happened to a run that nothing stands beside. */
export function nothingBeside(experiment: NetworkExperiment): string {
  return `${runName(experiment, 0)} stands alone: there is nothing beside it to be compared with.`;
}

function nameOfOther(experiment: NetworkExperiment, index: number): string {
  const choice = optimizersOf(experiment)[index];
  if (experiment.runs[index] !== 'inner' || choice.inner !== undefined) return runName(experiment, index);
  return `the same ${shortBaseName(choice)} without it`;
}

function signed(value: number): string {
  const text = formatNumber(value, 2);
  return value > 0 ? `+${text}` : text;
}
