import { formatNumber } from '../../words/numbers.ts';

/** 0.9 ms, 12 ms, 340 µs: so many milliseconds, as one compares them. */
export function milliseconds(value: number): string {
  // Clocks in a browser are kept coarse.
  if (value === 0) return '<0.1 ms';
  return value < 0.1 ? `${formatNumber(1000 * value, 2)} µs` : `${formatNumber(value, 2)} ms`;
}
