import type { Setting } from './mapGeometry.ts';
import type { KAlphaMap } from './mapInquiry.ts';

/** What a cell of the map says. */
export interface Cell extends Setting {
  /** As in a `Comparison`: above 1 (or 0 for a difference) where Lookahead does better. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly study: number;
  readonly baseline: number;
  readonly divergedShare: number;
}

export type Standing = 'better' | 'worse' | 'same' | 'undecided';

/** All cells, column after column. */
export function cellsOf(map: KAlphaMap): Cell[] {
  return map.ks.flatMap((k, column) => map.alphas.map((alpha, row) => cell(map, column, row, { k, alpha })));
}

/** The cell that stands for a setting: the nearest one. */
export function cellAt(map: KAlphaMap, { k, alpha }: Setting): Cell {
  const nearest = (values: readonly number[], wanted: number) =>
    values.reduce(
      (best, value, index) => (Math.abs(value - wanted) < Math.abs(values[best] - wanted) ? index : best),
      0,
    );
  const [column, row] = [nearest(map.ks, k), nearest(map.alphas, alpha)];
  return cell(map, column, row, { k: map.ks[column], alpha: map.alphas[row] });
}

function cell(
  { value, low, high, study, baseline, diverged, alphas }: KAlphaMap,
  column: number,
  row: number,
  at: Setting,
): Cell {
  const index = column * alphas.length + row;
  return {
    ...at,
    value: value[index],
    low: low[index],
    high: high[index],
    study: study[index],
    baseline: baseline[index],
    divergedShare: diverged[index],
  };
}

/** Whether a cell is better or worse than no Lookahead, or whether that cannot be told from these seeds. */
export function standing({ value, low, high }: Cell, scale: KAlphaMap['scale']): Standing {
  const same = scale === 'ratio' ? 1 : 0;
  if (value === same && low === same && high === same) return 'same';
  if (low <= same && high >= same) return 'undecided';
  return value > same ? 'better' : 'worse';
}

/** From -1, as high as the colours go, to 1, as low. A factor of ten either way; differences by the largest usual one. */
export function strength({ value }: Cell, scale: KAlphaMap['scale'], unit: number): number {
  const size = scale === 'ratio' ? Math.log10(value) : value / unit;
  return Number.isNaN(size) ? 0 : Math.max(-1, Math.min(1, size));
}

/** What counts as a large difference: that of all but the largest twentieth. Shares have their own. */
export function unitOf({ scale, metric, value }: KAlphaMap): number {
  if (scale === 'ratio' || metric === 'diverged') return 1;
  const sizes = value.filter(Number.isFinite).map(Math.abs).sort();
  return sizes[Math.floor(0.95 * (sizes.length - 1))] || 1;
}

/** The cell that does best, among those that are told from no Lookahead; null where none does better. */
export function bestOf(map: KAlphaMap): Cell | null {
  return cellsOf(map)
    .filter((each) => standing(each, map.scale) === 'better')
    .reduce<Cell | null>((best, each) => (best === null || each.value > best.value ? each : best), null);
}

/** Which share of the cells stands how. */
export function sharesOf(map: KAlphaMap): Readonly<Record<Standing, number>> {
  const cells = cellsOf(map);
  const share = (wanted: Standing) =>
    cells.filter((each) => standing(each, map.scale) === wanted).length / cells.length;
  return { better: share('better'), worse: share('worse'), same: share('same'), undecided: share('undecided') };
}
