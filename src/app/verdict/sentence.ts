import { type Experiment, optimizersOf } from '../../engine/experiment/experiment.ts';
import { isRandom } from '../../engine/objective.ts';
import type { Comparison } from '../../engine/studies/comparison.ts';
import type { EnsembleRun } from '../../engine/studies/ensemble.ts';
import { quantile } from '../../engine/studies/quantile.ts';
import type { Verdict } from '../store.ts';
import { formatNumber, formatRatio, group } from '../words/numbers.ts';
import { runName, shortBaseName } from '../words/runs.ts';

/** A sentence in pieces, so that the names in it can have the colours of the picture. */
export type Piece = string | { readonly text: string; readonly as: 'study' | 'baseline' | 'strong' };

/** On a log scale: 5 per cent. */
const EQUAL = Math.log(1.05);

/** Of the way down, where there is no floor to measure from. */
const ALMOST = 0.01;

/** What happened, in one sentence: who ends lower, by how much, or that it cannot be told. */
export function verdictSentence(experiment: Experiment, { study, baseline, index, comparison }: Verdict): Piece[] {
  const first = { text: runName(experiment, 0), as: 'study' } as const;
  const second = { text: nameOfBaseline(experiment, index), as: 'baseline' } as const;
  const strong = (text: string): Piece => ({ text, as: 'strong' });
  const { seeds } = experiment;

  const ruined = (run: EnsembleRun) => run.ended.diverged > seeds / 2;
  if (ruined(study) && ruined(baseline))
    return [
      'Both ',
      first,
      ' and ',
      second,
      ' ',
      strong('diverge'),
      seeds === 1 ? ' in the one seed.' : ` (${inSeeds(study, seeds)} and ${inSeeds(baseline, seeds)}).`,
    ];
  if (ruined(study)) return [first, ' ', strong('diverges'), ` (${inSeeds(study, seeds)}), `, second, ' does not.'];
  if (ruined(baseline))
    return ['Only ', first, ' ', strong('survives'), ': ', second, ` diverges (${inSeeds(baseline, seeds)}).`];

  const { scale, value, interval } = comparison;
  const none = scale === 'ratio' ? 1 : 0;
  if (value === none && (interval === null || (interval[0] === none && interval[1] === none))) {
    return [first, ' and ', second, ' end ', strong('equally low'), '.'];
  }
  const undecided = interval !== null && interval[0] <= none && interval[1] >= none;
  if (undecided) return [strong('No clear difference'), ' between ', first, ' and ', second, '.'];
  if (scale === 'ratio' && value !== 1 && Math.abs(Math.log(value)) < EQUAL) {
    return [first, ' and ', second, ' end ', strong('within 5 % of each other'), '.'];
  }
  const lower = value > none;
  if (scale === 'ratio' && (value === 0 || value === Number.POSITIVE_INFINITY)) {
    return ['Only ', lower ? first : second, ' ', strong('reaches the minimum'), ' to the last digit.'];
  }
  if (scale === 'difference' && Math.abs(value) < ALMOST * Math.abs(study.fast.median[0] - comparison.study))
    return [first, ' and ', second, ' end ', strong('almost equally low'), '.'];
  if (scale === 'difference')
    return [
      first,
      ' ends ',
      strong(`${formatNumber(Math.abs(value))} ${lower ? 'lower' : 'higher'}`),
      ' than ',
      second,
      '.',
    ];
  return [
    first,
    ' ends ',
    strong(`${formatRatio(lower ? value : 1 / value)}× ${lower ? 'lower' : 'higher'}`),
    ' than ',
    second,
    '.',
  ];
}

/** What happened to a run that nothing stands beside. */
export function aloneSentence(experiment: Experiment, { ended, judged }: EnsembleRun): string {
  const loss = quantile(judged.slice().sort(), 0.5);
  const name = runName(experiment, 0);
  return Number.isFinite(loss)
    ? `${name} ends with a loss of ${formatNumber(loss)}.`
    : `${name} diverges in ${group(ended.diverged)} of ${group(experiment.seeds)} seeds.`;
}

export const NOTHING_BESIDE = 'Nothing stands beside it to be compared with.';

/** How sure that is, in words. */
export function certainty(experiment: Experiment, { scale, interval }: Comparison): string {
  if (interval === null) {
    if (!isRandom(experiment)) return 'Nothing is random here: every seed gives the same.';
    return 'A single random seed says little: raise the number of seeds to see how sure this is.';
  }
  const [low, high] = interval;
  if (!Number.isFinite(low) || !Number.isFinite(high) || low === 0 || high === 0) {
    return 'A diverged seed counts as infinitely high, so no interval can be given.';
  }
  const range =
    scale === 'ratio' ? ratioRange(low, high) : `between ${formatNumber(low)} and ${formatNumber(high)} lower`;
  return `95 % interval over ${group(experiment.seeds)} seeds: ${range}.`;
}

function ratioRange(low: number, high: number): string {
  if (low === 1 && high === 1) return 'no difference in any of them';
  if (low >= 1)
    return low === high ? `${formatRatio(low)}× lower` : `${formatRatio(low)}× to ${formatRatio(high)}× lower`;
  if (high <= 1) return `${formatRatio(1 / high)}× to ${formatRatio(1 / low)}× higher`;
  return `from ${formatRatio(1 / low)}× higher to ${formatRatio(high)}× lower`;
}

/** What the first run is measured against, beside its name. */
export function nameOfBaseline(experiment: Experiment, index: number): string {
  const choice = optimizersOf(experiment)[index];
  if (experiment.runs[index] !== 'inner' || choice.inner !== undefined) return runName(experiment, index);
  return `the same ${shortBaseName(choice)} without it`;
}

function inSeeds({ ended }: EnsembleRun, seeds: number): string {
  return seeds === 1 ? 'in the one seed' : `in ${group(ended.diverged)} of ${group(seeds)} seeds`;
}
