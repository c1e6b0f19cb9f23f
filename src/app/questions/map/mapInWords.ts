import type { Metric } from '../../../engine/studies/metric.ts';
import { formatNumber, formatRatio, formatSignificant, group } from '../../words/numbers.ts';
import { bestOf, type Cell, sharesOf, standing } from './cells.ts';
import type { KAlphaMap } from './mapInquiry.ts';

/** What better and worse mean, by the metric. */
const WORDS: Readonly<Record<Metric, { readonly better: string; readonly worse: string }>> = {
  final: { better: 'lower', worse: 'higher' },
  area: { better: 'lower on the way', worse: 'higher on the way' },
  reach: { better: 'sooner', worse: 'later' },
  diverged: { better: 'fewer diverge', worse: 'more diverge' },
};

export function wordsOf(metric: Metric): { readonly better: string; readonly worse: string } {
  return WORDS[metric];
}

/** “4.2× lower (2.8 to 6.8)”, “undecided (0.8× to 1.3×)”, “the same”. */
export function cellInWords(cell: Cell, map: KAlphaMap): string {
  const { metric, scale } = map;
  const stands = standing(cell, scale);
  if (cell.study === Number.POSITIVE_INFINITY && cell.baseline === Number.POSITIVE_INFINITY)
    return metric === 'reach' ? 'neither gets there' : 'both diverge';
  if (cell.study === Number.POSITIVE_INFINITY) return metric === 'reach' ? 'never gets there' : 'diverges';
  if (metric === 'diverged' && cell.study === 0 && cell.baseline === 0) return 'no seed diverges, with or without';
  if (stands === 'same') return 'exactly the same';
  const certain = cell.low === cell.high;
  if (metric === 'diverged') {
    const points = `${formatNumber(Math.abs(100 * cell.value), 2)} % of seeds`;
    if (stands === 'undecided') return `no clear difference: ${formatNumber(100 * cell.study, 2)} % of seeds diverge`;
    return `${points} ${cell.value > 0 ? 'fewer' : 'more'} diverge`;
  }
  const { better, worse } = WORDS[metric];
  if (scale === 'difference') {
    if (stands === 'undecided') return `undecided (${formatNumber(cell.low, 2)} to ${formatNumber(cell.high, 2)})`;
    return `${formatNumber(Math.abs(cell.value), 2)} ${cell.value > 0 ? better : worse}`;
  }
  if (stands === 'undecided') return `undecided (${times(cell.low)} to ${times(cell.high)} ${better})`;
  const lower = cell.value > 1;
  const [low, high] = lower ? [cell.low, cell.high] : [1 / cell.high, 1 / cell.low];
  const interval = certain ? '' : ` (${formatRatio(low)} to ${formatRatio(high)})`;
  return `${times(lower ? cell.value : 1 / cell.value)} ${lower ? better : worse}${interval}`;
}

/** The numbers behind a cell: “0.0091 against 0.039”. */
export function figuresInWords({ study, baseline }: Cell, { metric }: KAlphaMap): string {
  const figure = (value: number) => {
    if (metric === 'diverged') return `${formatNumber(100 * value, 2)} %`;
    if (value === Number.POSITIVE_INFINITY) return metric === 'reach' ? 'never' : 'diverged';
    return metric === 'reach' ? group(value) : formatSignificant(value, 2);
  };
  return `${figure(study)} against ${figure(baseline)}`;
}

/** The whole map in two sentences, which are its text for a screen reader. */
export function mapInWords(map: KAlphaMap): string {
  const best = bestOf(map);
  const { better, worse, undecided } = sharesOf(map);
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  const first =
    best === null
      ? `No setting here is ${map.metric === 'diverged' ? 'better' : WORDS[map.metric].better} than without Lookahead.`
      : `Best here: k = ${best.k}, α = ${formatNumber(best.alpha)}, ${cellInWords(best, map)}.`;
  const open = undecided > 0 ? `, ${percent(undecided)} cannot be told` : '';
  return `${first} Of all settings ${percent(better)} do better than without Lookahead, ${percent(worse)} worse${open}.`;
}

function times(value: number): string {
  return `${formatRatio(value)}×`;
}
