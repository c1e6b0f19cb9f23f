import type { Experiment } from '../../../engine/experiment/experiment.ts';
import { isRandom, objectiveOf } from '../../../engine/objective.ts';
import { mergeSweeps, type SweptRun } from '../../../engine/studies/sweep.ts';
import { GOOD_LOSS, robustness } from '../../questions/sweep/robustness.ts';
import { formatNumber, formatRatio, group } from '../../words/numbers.ts';
import type { Found } from '../claim.ts';
import type { Instruments } from '../instruments.ts';
import { barsOf } from './pairedRuns.ts';

/** Learning rates, evenly spaced on a log scale. */
const LOWEST = 1e-6;
const DECADES = 7;
const RATES = 113;
const SEEDS = 64;
/** Ranges whose ends are found on a grid can be told apart when they differ by more than its step. */
const STEPS_APART = 1.5;

interface Range {
  readonly from: number;
  readonly to: number;
  readonly best: number;
}

/** Over how wide a range of learning rates the loss ends within ten times of the run's own best. */
export async function rates(experiment: Experiment, { askAll }: Instruments): Promise<Found> {
  const values = Array.from({ length: RATES }, (_, index) =>
    Number((LOWEST * 10 ** ((DECADES * index) / (RATES - 1))).toPrecision(3)),
  );
  const question = { experiment, parameter: 'lr', values, seeds: SEEDS, metric: 'final' } as const;
  const { runs } = mergeSweeps(await askAll('sweep', question));
  const { landscape, parameters } = objectiveOf(experiment);
  const [study, baseline] = runs.map((run) => rangeOf(run, values, landscape.floor(parameters)));
  const [wide, narrow] = [study, baseline].map(({ from, to }) => to / from);
  const apart = Math.log10(wide / narrow) / (DECADES / (RATES - 1));
  const said = ({ from, to }: Range) => `from ${formatNumber(from)} to ${formatNumber(to)}`;
  return {
    outcome: apart > STEPS_APART ? 'holds' : apart < -STEPS_APART ? 'fails' : 'undecided',
    finding:
      `With Lookahead, learning rates ${said(study)} end within ${GOOD_LOSS}× of its best: a ${formatRatio(wide)}-fold range. ` +
      `Without, rates ${said(baseline)} do: ${formatRatio(narrow)}-fold. ` +
      `At their best they end ${formatNumber(study.best)} and ${formatNumber(baseline.best)} above the lowest loss.`,
    certainty: `Medians of ${group(isRandom(experiment) ? SEEDS : 1)} seeds at ${RATES} rates, each ${(values[1] / values[0]).toFixed(2)}× the one before.`,
    bars: {
      title: 'Width of the range of good learning rates',
      scale: 'linear',
      bars: barsOf(experiment, [wide, narrow], (value) => `${formatRatio(value)}-fold`),
    },
    advantage: null,
  };
}

function rangeOf({ median }: SweptRun, values: readonly number[], floor: number | null): Range {
  const { best, good } = robustness('final', median, floor, []);
  if (best === null || good === null) throw new Error('no learning rate goes well');
  return { from: values[good.from], to: values[good.to], best: median[best] };
}
