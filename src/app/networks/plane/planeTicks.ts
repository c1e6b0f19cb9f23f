import { scaleLinear } from 'd3';
import type { Tick } from '../../plot/logAxis.ts';
import type { Viewport } from '../../plot/viewport.ts';
import { formatNumber } from '../../words/numbers.ts';

/** So many pixels are needed from one number to the next. */
const APART = 70;
/** From here to the corners there is no room for a number. */
const MARGIN = 24;

/** Lengths in the space of weights, along the lower and the right edge. */
export function planeTicks({ shown: [x0, x1, y0, y1], width, height, toX, toY }: Viewport): {
  readonly xs: readonly Tick[];
  readonly ys: readonly Tick[];
} {
  return { xs: ticks(x0, x1, toX, width), ys: ticks(y0, y1, toY, height) };
}

function ticks(from: number, to: number, place: (value: number) => number, length: number): Tick[] {
  return scaleLinear([from, to], [0, 1])
    .ticks(Math.max(2, Math.min(4, Math.floor(length / APART))))
    .map((value) => ({ at: place(value), label: formatNumber(value) }))
    .filter(({ at }) => at > MARGIN && at < length - MARGIN);
}
