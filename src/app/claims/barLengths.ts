import type { BarChart } from './claim.ts';

/** Below the lowest point of a logarithmic axis there is as much room as this, in powers of ten. */
const ROOM = 0.3;

/**
 * How far along its row each bar or point reaches, from 0 to 1: in proportion to the largest, or on a logarithmic axis
 * from a little below the smallest to the largest. Null for what is infinite, which has no place on it.
 */
export function barLengths({ scale, bars }: BarChart): (number | null)[] {
  const finite = bars.map(({ value }) => value).filter(Number.isFinite);
  if (scale === 'linear') {
    const most = Math.max(...finite, 0);
    return bars.map(({ value }) => (Number.isFinite(value) ? (most === 0 ? 0 : value / most) : null));
  }
  const powers = finite.filter((value) => value > 0).map(Math.log10);
  const [from, to] = [Math.min(...powers) - ROOM, Math.max(...powers)];
  return bars.map(({ value }) => {
    if (!Number.isFinite(value)) return null;
    return value > 0 ? (Math.log10(value) - from) / (to - from) : 0;
  });
}
