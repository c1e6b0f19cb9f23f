import { type Experiment, optimizersOf } from '../../engine/experiment/experiment.ts';
import { isAverage } from '../../engine/experiment/rhythm.ts';
import { isRandom } from '../../engine/objective.ts';
import type { EnsembleRun } from '../../engine/studies/ensemble.ts';
import { type ShownStyle, shownStyles } from '../runs/runView.ts';
import type { Result } from '../store.ts';
import { formatNumber, group } from '../words/numbers.ts';
import { runName } from '../words/runs.ts';

/** A curve of the chart, and how it is called. */
export interface NamedCurve {
  readonly name: string;
  readonly run: EnsembleRun;
  readonly style: ShownStyle;
}

/** Those of the runs that are not hidden. */
export function shownCurves({ experiment, value }: Result<readonly EnsembleRun[]>): NamedCurve[] {
  const styles = shownStyles(experiment);
  return value.flatMap((run, index) => {
    const name = run.slow !== null && index === 0 ? judgedName(experiment) : runName(experiment, index);
    return styles[index].shown ? [{ name, run, style: styles[index] }] : [];
  });
}

/** What of the first run is judged. */
function judgedName(experiment: Experiment): string {
  return isAverage(optimizersOf(experiment)[0]) ? 'average of the weights' : 'slow weights';
}

/** What the curves are taken over. */
export function overWhat(experiment: Experiment): string {
  const random = isRandom(experiment) && experiment.seeds > 1;
  return random ? `median and 10 to 90 % of ${group(experiment.seeds)} seeds` : 'of the one run';
}

export function curvesInWords(curves: readonly NamedCurve[]): string {
  const ends = curves.map(({ name, run: { fast, slow } }) => {
    const { median } = slow ?? fast;
    return `${name} from ${formatNumber(median[0])} to ${formatNumber(median[median.length - 1])}`;
  });
  return `Median loss: ${ends.join('; ')}.`;
}
