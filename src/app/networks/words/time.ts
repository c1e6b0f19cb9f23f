import { formatNumber } from '../../words/numbers.ts';

/** 0.9 ms, 12 ms, 340 µs: so many milliseconds, as one compares them. */
export function milliseconds(value: number): string {
  // Clocks in a browser are kept coarse.
  if (value === 0) return '<0.1 ms';
  return value < 0.1 ? `${formatNumber(1000 * value, 2)} µs` : `${formatNumber(value, 2)} ms`;
}

/** How long something will take, no more exactly than one can know. */
export function secondsLeft(seconds: number): string {
  if (seconds < 1.5) return 'about a second left';
  if (seconds < 90) return `about ${Math.round(seconds)} seconds left`;
  return `about ${Math.round(seconds / 60)} minutes left`;
}
