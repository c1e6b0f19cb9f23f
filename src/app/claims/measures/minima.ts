import type { Experiment } from '../../../engine/experiment/experiment.ts';
import { objectiveOf } from '../../../engine/objective.ts';
import { countMinima, depthThatCounts } from '../../../engine/studies/countMinima.ts';
import { mergeCycles } from '../../../engine/studies/cycle.ts';
import { planeGrid, withMargin } from '../../questions/planeGrid.ts';
import { group } from '../../words/numbers.ts';
import type { Found } from '../claim.ts';
import type { Instruments } from '../instruments.ts';

/** Local minima of the landscape, and of the heights at which one stands after one whole cycle from each point. */
export async function minima(experiment: Experiment, { askAll }: Instruments): Promise<Found> {
  const { landscape, parameters } = objectiveOf(experiment);
  const grid = withMargin(planeGrid(landscape.window(parameters), 'full', 0, 1));
  const { before, after } = mergeCycles(await askAll('cycle', { experiment, grid }));
  const depth = depthThatCounts(before);
  const [had, has] = [before, after].map((heights) => countMinima(heights, grid.columns, depth));
  const change =
    has === had ? 'as many as before' : has > had ? `${group(has - had)} more` : `${group(had - has)} fewer`;
  return {
    outcome: has < had ? 'holds' : 'fails',
    finding: `The landscape has ${group(had)} local minima. What one cycle from every point makes of it has ${group(has)}: ${change}.`,
    certainty: null,
    bars: {
      title: 'Local minima in the window',
      scale: 'linear',
      bars: [
        { label: 'The landscape itself', colour: 'control', value: had, shown: group(had) },
        { label: 'After one cycle of Lookahead', colour: 'slow', value: has, shown: group(has) },
      ],
    },
    advantage: null,
  };
}
