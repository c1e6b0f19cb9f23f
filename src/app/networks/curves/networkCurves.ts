import type { NetworkExperiment } from '../../../engine/networks/experiment/networkExperiment.ts';
import type { Training } from '../../../engine/networks/protocol.ts';
import { quantile } from '../../../engine/studies/quantile.ts';
import type { Curve } from '../../plot/curve.ts';
import { type Measure, measured, seedsShown, type Weights } from '../answers/seedsShown.ts';

export type Over = 'steps' | 'seconds';

/** A curve of one run at its slow or fast weights; `slow` also for a run that has no others. */
export interface NetworkCurve extends Curve {
  readonly run: number;
  readonly weights: Weights;
}

export interface CurvesWanted {
  readonly measure: Measure;
  readonly over: Over;
  readonly withFast: boolean;
}

/** The curves of a training as far as it has come, medians with 10 to 90 % over seeds. */
export function networkCurves(
  training: Training,
  experiment: NetworkExperiment,
  { measure, over, withFast }: CurvesWanted,
): NetworkCurve[] {
  const { seeds, length } = seedsShown(training);
  if (seeds === 0 || length === 0) return [];
  return training.runs.flatMap((run, index) => {
    const places =
      over === 'steps'
        ? training.at
        : medians(
            run.seeds.slice(0, seeds).map((seed) => seed.seconds),
            length,
          );
    const wraps = run.seeds[0].fast !== null;
    const kinds: readonly Weights[] = withFast && wraps ? ['slow', 'fast'] : ['slow'];
    return kinds.flatMap((weights): NetworkCurve[] => {
      const columns = Array.from({ length: seeds }, (_, seed) => measured(run, seed, weights, measure, training.at));
      const known = columns.filter((column) => column !== null);
      if (known.length === 0) return [];
      return [
        {
          run: index,
          weights,
          band: bandOf(known, length),
          at: (place) => places[place],
          step: wraps && weights === 'slow' && isConstantBetweenSyncs(experiment, index),
          end: places[length - 1],
        },
      ];
    });
  });
}

/** An average moves with every step; slow weights stay until the next sync. */
function isConstantBetweenSyncs({ runs }: NetworkExperiment, index: number): boolean {
  const run = runs[index];
  return run !== 'inner' && run.name !== 'ema';
}

function bandOf(columns: readonly Float64Array[], length: number) {
  const band = { median: new Float64Array(length), p10: new Float64Array(length), p90: new Float64Array(length) };
  for (let place = 0; place < length; place++) {
    const sorted = Float64Array.from(columns, (column) => column[place]).sort();
    band.median[place] = quantile(sorted, 0.5);
    band.p10[place] = quantile(sorted, 0.1);
    band.p90[place] = quantile(sorted, 0.9);
  }
  return band;
}

function medians(columns: readonly Float64Array[], length: number): Float64Array {
  return Float64Array.from({ length }, (_, place) =>
    quantile(Float64Array.from(columns, (column) => column[place]).sort(), 0.5),
  );
}
