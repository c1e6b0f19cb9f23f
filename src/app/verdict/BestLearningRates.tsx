import type { BestLr } from '../../engine/studies/bestLr.ts';
import { isCurrent } from '../session/current.ts';
import { resumeSearch, stopSearch } from '../session/search.ts';
import { useApp } from '../store.ts';
import { formatCount, formatNumber, formatRatio, formatSignificant, group } from '../words/numbers.ts';
import { Working } from '../working/Working.tsx';
import { IDLE } from '../working/work.ts';
import type { VerdictColours } from './verdictColours.ts';

interface BestLearningRatesProps {
  readonly colours: VerdictColours;
  /** Null where none is known: then losses are compared by their difference. */
  readonly floor: number | null;
  /** Which run the first is measured against. */
  readonly baseline: number;
}

/** How they compare when neither has to live with the other's learning rate: searched in the worker, shown when ready. */
export function BestLearningRates({ colours, floor, baseline: index }: BestLearningRatesProps) {
  const result = useApp((state) => (isCurrent(state, state.bestLrs) ? state.bestLrs : null));
  if (result === null) return <Searching />;
  if (result.value === null) return <span className="soft">too long a run to search</span>;
  const { best, seeds } = result.value;
  const [study, baseline] = [best[0], best[index]];
  if (study === undefined || baseline === undefined) return null;
  if (study.outcome === 'diverges' && baseline.outcome === 'diverges')
    return <span className="soft">both diverge at all of them</span>;
  if (study.outcome === 'no rate' || baseline.outcome === 'no rate')
    return <span className="soft">one of them has none</span>;
  if (study.outcome === 'no sync' || baseline.outcome === 'no sync')
    return <span className="soft">no sync to judge by</span>;
  const cost = Math.max(study.cost, baseline.cost);
  const title = `Searched over ${group(seeds)} seeds with at most ${formatCount(cost)} gradient evaluations for each: loss ${formatNumber(study.loss)} against ${formatNumber(baseline.loss)}`;
  return (
    <span title={title}>
      <b>
        {floor === null ? difference(baseline.loss - study.loss) : ratio(study.loss - floor, baseline.loss - floor)}
      </b>
      <br />
      <small className="soft">
        lr <span style={{ color: colours.study }}>{rate(study)}</span> and{' '}
        <span style={{ color: colours.baseline }}>{rate(baseline)}</span>
      </small>
    </span>
  );
}

/** Until it is long, a word holds the place. */
function Searching() {
  const search = useApp((state) => state.works.search);
  if (search === IDLE) return <span className="soft">searching …</span>;
  return <Working work={search} onCancel={stopSearch} onGoOn={resumeSearch} />;
}

function rate({ lr }: BestLr): string {
  return lr === null ? 'none' : formatSignificant(lr, 2);
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
