import type { Experiment } from '../../../engine/experiment/experiment.ts';
import { objectiveOf } from '../../../engine/objective.ts';
import { mergeBasins } from '../../../engine/studies/basins.ts';
import { group } from '../../words/numbers.ts';
import { percent } from '../../words/percent.ts';
import type { Found } from '../claim.ts';
import type { Instruments } from '../instruments.ts';
import { barsOf, names } from './pairedRuns.ts';

/** Starts along each side of the landscape's window. */
const SIDE = 64;
/** Shares that differ by less than this, of all the starts, are the same. */
const SAME = 0.005;

/** From how many starts, all over the landscape, a global minimum is reached. */
export async function starts(experiment: Experiment, { askAll }: Instruments): Promise<Found> {
  const { landscape, parameters } = objectiveOf(experiment);
  const minima = landscape.minima(parameters);
  const grid = { window: landscape.window(parameters), columns: SIDE, rows: SIDE };
  const parts = await askAll('basins', { experiment, runs: [0, 1], grid, seed: experiment.show });
  const isGlobal = (label: number) => minima[label]?.global === true;
  const shares = mergeBasins(parts).runs.map((labels) => labels.filter(isGlobal).length / labels.length);
  const [mine, theirs] = names(experiment);
  const [study, baseline] = shares;
  const verb = `reaches a global minimum from ${percent(study)} of ${group(SIDE * SIDE)} starts`;
  return {
    outcome: study - baseline > SAME ? 'holds' : 'fails',
    finding:
      study === baseline
        ? `${mine} ${verb}, and so does ${theirs}, to the last start.`
        : `${mine} ${verb}, ${theirs} from ${percent(baseline)}.`,
    certainty: null,
    bars: {
      title: 'Starts from which a global minimum is reached',
      scale: 'linear',
      bars: barsOf(experiment, shares, percent),
    },
    advantage: null,
  };
}
