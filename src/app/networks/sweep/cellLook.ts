import type { NetworkSweep, SweepCell } from '../../../engine/networks/protocol.ts';
import { formatNumber } from '../../words/numbers.ts';

/** How a cell looks, on the page and in a file. */
export interface CellLook {
  readonly side: 'lower' | 'higher' | 'undecided';
  /** How much of its side's colour is laid over the ground, from 0 to 1. */
  readonly strength: number;
  /** The difference in test loss. */
  readonly text: string;
}

/** The palest and the strongest colour of a cell: a number must be readable on both. */
const [LEAST, MOST] = [0.15, 0.5];

export function cellLook({ undecided, difference }: SweepCell, largest: number): CellLook {
  const share = Number.isFinite(difference) ? Math.abs(difference) / (largest === 0 ? 1 : largest) : 1;
  return {
    side: undecided || difference === 0 ? 'undecided' : difference < 0 ? 'lower' : 'higher',
    strength: LEAST + (MOST - LEAST) * share,
    text: Number.isNaN(difference) ? '·' : signed(difference),
  };
}

/** The largest difference of a sweep that is finite: the strongest colour. */
export function largestOf({ cells }: Pick<NetworkSweep, 'cells'>): number {
  return Math.max(...cells.map(({ difference }) => (Number.isFinite(difference) ? Math.abs(difference) : 0)));
}

function signed(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? 'div.' : '−∞';
  return value > 0 ? `+${formatNumber(value, 2)}` : formatNumber(value, 2);
}
