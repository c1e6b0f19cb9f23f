import { scaleLinear, scaleLog } from 'd3';
import type { EnsembleRun } from '../../engine/studies/ensemble.ts';
import { formatNumber, formatPowerOfTen, group } from '../words/numbers.ts';

/** Where losses lie on the chart: gradient steps to the right, loss above the floor upwards, on a log axis if it may be. */
export interface ChartGeometry {
  readonly width: number;
  readonly height: number;
  /** The drawing area within, in pixels. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  toX(evaluation: number): number;
  fromX(pixel: number): number;
  /** Takes a raw loss; infinite ones go to the upper edge. */
  toY(loss: number): number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

const LEFT = 54;
const RIGHT = 12;
const TOP = 10;
const BOTTOM = 38;
/** Losses lower than this share of the highest are drawn at the bottom: below lies rounding. */
const DEPTH = 1e-16;

export function chartGeometry(
  runs: readonly EnsembleRun[],
  steps: number,
  floor: number | null,
  width: number,
  height: number,
): ChartGeometry {
  const [low, high] = extent(runs, floor);
  const bottom = height - BOTTOM;
  const x = scaleLinear([0, steps], [LEFT, width - RIGHT]);
  const y = floor === null ? scaleLinear([low, high], [bottom, TOP]).nice() : scaleLog([low, high], [bottom, TOP]);
  const above = (loss: number) => Math.max(low, Math.min(high * 10, loss - (floor ?? 0)));
  return {
    width,
    height,
    left: LEFT,
    right: width - RIGHT,
    top: TOP,
    bottom,
    toX: x,
    fromX: x.invert,
    toY: (loss) => (Number.isFinite(loss) ? Math.max(TOP - 4, y(above(loss))) : TOP - 4),
    xTicks: x
      .ticks(Math.max(2, Math.min(6, steps, Math.round(width / (28 + 9 * group(steps).length)))))
      .filter(Number.isInteger)
      .map((value) => ({ at: x(value), label: group(value) })),
    yTicks:
      floor === null
        ? y.ticks(5).map((value) => ({ at: y(value), label: formatNumber(value) }))
        : logTicks(low, high, y),
  };
}

/** The range of what is drawn, whole decades on a log axis; the far ends of bands may be cut off. */
function extent(runs: readonly EnsembleRun[], floor: number | null): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  const see = (values: Float64Array) => {
    for (const value of values) {
      const above = value - (floor ?? 0);
      if (!Number.isFinite(above) || (floor !== null && above <= 0)) continue;
      low = Math.min(low, above);
      high = Math.max(high, above);
    }
  };
  for (const { fast, slow } of runs) {
    see((slow ?? fast).median);
    see((slow ?? fast).p10);
    see((slow ?? fast).p90.subarray(0, 1));
  }
  // Nothing finite, or nothing shown.
  if (!(low <= high)) return [0.1, 10];
  if (floor === null) return [low, high];
  // A run that blows up must not press everything else flat: three decades above the start are enough.
  const start = runs[0].fast.median[0] - floor;
  const top = Math.min(high, Math.max(start, low) * 1000);
  const bottom = Math.max(low, top * DEPTH);
  return roundedLog(bottom, top);
}

/** Ends of a log axis that holds both: whole decades, or 1, 2, 5 where there are few of them. */
export function roundedLog(low: number, high: number): [number, number] {
  const round = high / low > FEW_DECADES ? [1] : ROUND;
  return [downTo(low, round), upTo(high, round)];
}

/** Below this ratio of the ends the axis may begin and end at 2 or 5, and has ticks there. */
const FEW_DECADES = 100;
const ROUND = [5, 2, 1];

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

export function logTicks(low: number, high: number, y: (value: number) => number): Tick[] {
  const from = Math.floor(Math.log10(low) + 1e-9);
  const to = Math.ceil(Math.log10(high) - 1e-9);
  const tick = (digit: number, exponent: number): Tick => ({
    at: y(digit * 10 ** exponent),
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
