import { formatNumber, formatPowerOfTen } from '../words/numbers.ts';

/** Where an axis is labelled, in pixels, and how. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** Below this ratio of the ends the axis may begin and end at 2 or 5, and has ticks there. */
const FEW_DECADES = 100;
const ROUND = [5, 2, 1];

/** The ends of a log axis that shows all from `low` to `high`: powers of ten, or 2 or 5 times one where they are near. */
export function roundLogRange(low: number, high: number): [number, number] {
  const round = high / low > FEW_DECADES ? [1] : ROUND;
  return [downTo(low, round), upTo(high, round)];
}

function downTo(value: number, round: readonly number[]): number {
  const decade = 10 ** Math.floor(Math.log10(value));
  return decade * (round.find((digit) => digit * decade <= value) ?? 1);
}

function upTo(value: number, round: readonly number[]): number {
  const decade = 10 ** Math.floor(Math.log10(value) + 1e-9);
  const digits = [...round].reverse();
  return decade * (digits.find((digit) => digit * decade >= value * (1 - 1e-9)) ?? 10);
}

const MOST_DECADES = 7;

export function logTicks(low: number, high: number, place: (value: number) => number): Tick[] {
  const from = Math.floor(Math.log10(low) + 1e-9);
  const to = Math.ceil(Math.log10(high) - 1e-9);
  const tick = (digit: number, exponent: number): Tick => ({
    at: place(digit * 10 ** exponent),
    label: digit === 1 ? formatPowerOfTen(exponent) : formatNumber(digit * 10 ** exponent),
  });
  const ticks: Tick[] = [];
  const digits = high / low > FEW_DECADES ? [1] : ROUND;
  const stride = Math.ceil((to - from) / MOST_DECADES) || 1;
  for (let exponent = to; exponent >= from; exponent -= stride) {
    for (const digit of digits) {
      const value = digit * 10 ** exponent;
      if (value >= low * 0.999 && value <= high * 1.001) ticks.push(tick(digit, exponent));
    }
  }
  return ticks;
}
