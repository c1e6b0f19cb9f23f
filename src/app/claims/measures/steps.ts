import { type Experiment, innermost, optimizersOf } from '../../../engine/experiment/experiment.ts';
import { format } from '../../../engine/experiment/format.ts';
import { objectiveOf } from '../../../engine/objective.ts';
import { formatNumber, group } from '../../words/numbers.ts';
import { capitalized } from '../../words/runs.ts';
import type { Found } from '../claim.ts';
import type { Instruments, Portion } from '../instruments.ts';
import { judged } from '../judge.ts';
import { certainty, times } from '../words.ts';
import { advantageOf, barsOf, names } from './pairedRuns.ts';
import { atBestRates } from './tuned.ts';

const FEWER = { ahead: 'fewer', behind: 'more' };

/** Gradient steps, or passes through the data, until the loss stays below a level that both can reach. */
export async function steps(
  given: Experiment,
  instruments: Instruments,
  { inEpochs, tuned }: { readonly inEpochs: boolean; readonly tuned: boolean },
): Promise<Found> {
  const rest: Portion = tuned ? [0.7, 1] : [0, 1];
  const experiment = tuned ? (await atBestRates(given, instruments, [0, 0.7])).experiment : given;
  const versus = await instruments.ask('versus', { experiment, by: 'reach' }, rest);
  const [paired] = versus.others;
  const advantage = advantageOf(versus, paired);
  const perUnit = inEpochs ? stepsInEpoch(experiment) : 1;
  const unit = inEpochs ? 'epochs' : 'gradient steps';
  const shown = (value: number) => (Number.isFinite(value) ? (inEpochs ? formatNumber(value) : group(value)) : 'never');
  const values = [paired.study / perUnit, paired.baseline / perUnit];
  const level = formatNumber(versus.level ?? Number.NaN);
  return {
    outcome: judged(advantage),
    finding: `${finding(experiment, values, shown, { level, unit })}${tuned ? rates(experiment) : ''}`,
    certainty: certainty(advantage, versus.seeds, FEWER),
    bars: {
      title: `${capitalized(unit)} until the loss stays below ${level}`,
      scale: 'linear',
      bars: barsOf(experiment, values, shown),
    },
    advantage,
    ...(tuned && { experiment: format(experiment) }),
  };
}

/** A fraction of a step where a batch is larger than what is left of the data. */
function stepsInEpoch({ landscape, noise }: Experiment): number {
  const samples = objectiveOf({ landscape, noise }).landscape.samples?.inputs.length;
  const size = Number(noise.values.size);
  if (samples === undefined || !Number.isFinite(size)) throw new Error('only minibatches of data make epochs');
  return samples / size;
}

function finding(
  experiment: Experiment,
  [study, baseline]: readonly number[],
  shown: (value: number) => string,
  { level, unit }: { readonly level: string; readonly unit: string },
): string {
  const [mine, theirs] = names(experiment);
  const below = `stays below ${level}`;
  const after = (value: number) => `after ${shown(value)} ${unit}`;
  if (!Number.isFinite(study) && !Number.isFinite(baseline)) return `Neither ${below} within the budget.`;
  if (!Number.isFinite(study)) return `${mine} never ${below} within the budget; ${theirs} does ${after(baseline)}.`;
  if (!Number.isFinite(baseline)) return `${mine} ${below} ${after(study)}; ${theirs} never does within the budget.`;
  return `${mine} ${below} ${after(study)}, ${theirs} after ${shown(baseline)}: ${times(baseline / study, FEWER)}.`;
}

function rates(experiment: Experiment): string {
  const [mine, theirs] = optimizersOf(experiment).map((choice) => formatNumber(Number(innermost(choice).values.lr)));
  return ` The best learning rates: ${mine} with, ${theirs} without.`;
}
