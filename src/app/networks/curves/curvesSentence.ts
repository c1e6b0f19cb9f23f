import type { NetworkExperiment } from '../../../engine/networks/experiment/networkExperiment.ts';
import { formatNumber } from '../../words/numbers.ts';
import type { Measure } from '../answers/seedsShown.ts';
import { accuracy } from '../words/accuracy.ts';
import { judgedName } from '../words/runNames.ts';
import type { NetworkCurve } from './networkCurves.ts';

const NAMES: Readonly<Record<Measure, string>> = {
  trainLoss: 'training loss',
  testLoss: 'test loss',
  trainAccuracy: 'training accuracy',
  testAccuracy: 'test accuracy',
};

/** The curves for the ear: where each begins and ends. */
export function curvesSentence(
  experiment: NetworkExperiment,
  curves: readonly NetworkCurve[],
  measure: Measure,
): string {
  const ends = curves.map(({ run, weights, band: { median } }) => {
    const name = weights === 'fast' ? 'fast weights' : judgedName(experiment, run);
    return `${name} from ${valueInWords(median[0], measure)} to ${valueInWords(median[median.length - 1], measure)}`;
  });
  return ends.length === 0 ? '' : `Median ${NAMES[measure]}: ${ends.join('; ')}.`;
}

function valueInWords(value: number, measure: Measure): string {
  return measure.endsWith('Loss') ? formatNumber(value) : accuracy(value);
}
