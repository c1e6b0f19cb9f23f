import type { NetworkExperiment } from '../../../engine/networks/experiment/networkExperiment.ts';
import type { Training } from '../../../engine/networks/protocol.ts';
import { formatNumber, group } from '../../words/numbers.ts';
import type { Measure } from '../answers/seedsShown.ts';
import { accuracy } from '../words/accuracy.ts';
import { judgedName } from '../words/runNames.ts';
import { measureName } from './measures.ts';
import type { NetworkCurve } from './networkCurves.ts';

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
  return ends.length === 0 ? '' : `Median ${measureName(measure)}: ${ends.join('; ')}.`;
}

/** Over how many seeds the curves are. */
export function seedsInWords({ seedsDone, runs }: Training): string {
  const seeds = Math.max(seedsDone, Math.min(1, runs[0].seeds.length));
  return seeds > 1 ? `median and 10 to 90 % of ${group(seeds)} seeds` : 'one seed';
}

function valueInWords(value: number, measure: Measure): string {
  return measure.endsWith('Loss') ? formatNumber(value) : accuracy(value);
}
