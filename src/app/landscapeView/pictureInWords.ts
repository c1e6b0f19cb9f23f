import { shownStyles } from '../runs/runView.ts';
import type { State } from '../store.ts';
import { formatNumber, formatPoint } from '../words/numbers.ts';
import { capitalized, runName } from '../words/runs.ts';

/** What the picture shows, in words: where each run that is shown ends. */
export function pictureInWords({ experiment, value }: NonNullable<State['trajectories']>): string {
  const styles = shownStyles(experiment);
  const sentences = value.flatMap(({ status, evaluations, fast, slow }, index) => {
    if (!styles[index].shown) return [];
    const name = capitalized(runName(experiment, index));
    if (status === 'diverged') return `${name} diverged at step ${evaluations}.`;
    const { x, y, loss } = slow ?? fast;
    const last = x.length - 1;
    return `${name} ends at ${formatPoint([x[last], y[last]])} with loss ${formatNumber(loss[last])}.`;
  });
  return `From ${formatPoint(experiment.start)} on ${experiment.landscape.name}, seed ${experiment.show}. ${sentences.join(' ')}`;
}
