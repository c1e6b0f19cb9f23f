import { shownStyles, useLooks } from '../runs/runView.ts';
import { useApp } from '../store.ts';
import { formatNumber, formatPoint } from '../words/numbers.ts';
import { capitalized, runName } from '../words/runs.ts';

/** What the picture shows, in words, for those who cannot see it. */
export function PictureSummary() {
  const result = useApp((state) => (state.moving ? null : state.trajectories));
  useLooks();
  if (result === null) return null;
  const { experiment, value } = result;
  const styles = shownStyles(experiment);
  const sentences = value.flatMap(({ status, evaluations, fast, slow }, index) => {
    if (!styles[index].shown) return [];
    const name = capitalized(runName(experiment, index));
    if (status === 'diverged') return `${name} diverged at step ${evaluations}.`;
    const { x, y, loss } = slow ?? fast;
    const last = x.length - 1;
    return `${name} ends at ${formatPoint([x[last], y[last]])} with loss ${formatNumber(loss[last])}.`;
  });
  return (
    <figcaption className="said">
      From {formatPoint(experiment.start)} on {experiment.landscape.name}, seed {experiment.show}. {sentences.join(' ')}
    </figcaption>
  );
}
