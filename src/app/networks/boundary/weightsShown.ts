import { optimizersOf } from '../../../engine/experiment/experiment.ts';
import type { NetworkExperiment } from '../../../engine/networks/experiment/networkExperiment.ts';
import type { ClassField, Predictions } from '../../../engine/networks/protocol.ts';
import { runStyles } from '../../plot/runStyle.ts';
import type { Colour } from '../../theme/theme.ts';
import { capitalized } from '../../words/runs.ts';
import type { Weights } from '../answers/seedsShown.ts';
import { shortName } from '../words/runNames.ts';

/** Weights whose network is shown: of the first run the slow and the fast ones, of the others those to judge. */
export interface ShownWeights {
  readonly run: number;
  readonly weights: Weights;
  readonly name: string;
  readonly colour: Colour;
}

/** More would be too small to be looked at. */
export const MOST_SHOWN = 4;

export function weightsShown(experiment: NetworkExperiment): ShownWeights[] {
  const lines = runStyles(experiment);
  return optimizersOf(experiment).flatMap((_, run): ShownWeights[] => {
    const { line, fast } = lines[run];
    const judged = { run, weights: 'slow', name: capitalized(shortName(experiment, run)), colour: line } as const;
    return run === 0 && fast !== null
      ? [judged, { run, weights: 'fast', name: 'Fast weights', colour: fast }]
      : [judged];
  });
}

/** Null where the run has diverged. */
export function fieldOf({ runs }: Pick<Predictions, 'runs'>, { run, weights }: ShownWeights): ClassField | null {
  return runs[run]?.[weights] ?? null;
}
