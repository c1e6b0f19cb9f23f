import { isCurrent } from '../session.ts';
import { useApp } from '../store.ts';
import { formatNumber, formatRatio, formatSignificant, group } from '../words/numbers.ts';
import type { VerdictColours } from './verdictColours.ts';

/** The ratio, or the difference where there is no floor to compare above, when neither has to live with the other's learning rate: searched in the worker, shown when ready. */
export function BestLearningRates({
  colours,
  floor,
}: {
  readonly colours: VerdictColours;
  readonly floor: number | null;
}) {
  const result = useApp((state) => (isCurrent(state, state.bestLrs) ? state.bestLrs : null));
  if (result === null) return <span className="soft">searching …</span>;
  if (result.value === null) return <span className="soft">too long a run to search</span>;
  const { best, seeds, cost } = result.value;
  const [study, baseline] = best;
  if (study === undefined || baseline === undefined) return null;
  if (study.loss === baseline.loss && !Number.isFinite(study.loss))
    return <span className="soft">both diverge at all of them</span>;
  const title = `Searched over ${group(seeds)} seeds with ${group(cost)} gradient evaluations for each: loss ${formatNumber(study.loss)} against ${formatNumber(baseline.loss)}`;
  return (
    <span title={title}>
      <b>
        {floor === null ? difference(baseline.loss - study.loss) : ratio(study.loss - floor, baseline.loss - floor)}
      </b>
      <br />
      <small className="soft">
        lr <span style={{ color: colours.study }}>{formatSignificant(study.lr, 2)}</span> and{' '}
        <span style={{ color: colours.baseline }}>{formatSignificant(baseline.lr, 2)}</span>
      </small>
    </span>
  );
}

function difference(lower: number): string {
  if (lower === 0) return 'the same';
  return `${formatNumber(Math.abs(lower))} ${lower > 0 ? 'lower' : 'higher'}`;
}

/** Within a few per cent the search itself decides, and neither may be called lower. */
function ratio(study: number, baseline: number): string {
  const lower = study === baseline ? 1 : baseline / study;
  if (lower > 1 / 1.05 && lower < 1.05) return 'the same';
  return lower > 1 ? `${formatRatio(lower)}× lower` : `${formatRatio(1 / lower)}× higher`;
}
