import { scaleLinear } from 'd3';
import type { Tick } from '../../plot/logAxis.ts';
import type { Viewport } from '../../plot/viewport.ts';
import { formatNumber } from '../../words/numbers.ts';

/** From here to the corners there is no room for a number. */
const MARGIN = 24;
/** A letter of a number is so many pixels wide at most, and a number so high with what sets it off from the next. */
const [LETTER, LINE] = [7, 22];

/** Lengths in the space of weights, along the lower and the right edge; in a small picture fewer of them. */
export function planeTicks({ shown: [x0, x1, y0, y1], width, height, toX, toY }: Viewport): {
  readonly xs: readonly Tick[];
  readonly ys: readonly Tick[];
} {
  const xs = ticks(x0, x1, toX, width);
  const longest = Math.max(0, ...xs.map(({ label }) => label.length));
  return { xs: thinned(xs, LETTER * (longest + 1)), ys: thinned(ticks(y0, y1, toY, height), LINE) };
}

function ticks(from: number, to: number, place: (value: number) => number, length: number): readonly Tick[] {
  return scaleLinear([from, to], [0, 1])
    .ticks(4)
    .map((value) => ({ at: place(value), label: formatNumber(value) }))
    .filter(({ at }) => at > MARGIN && at < length - MARGIN);
}

/** Every other one where they are closer than this, in pixels. */
function thinned(all: readonly Tick[], apart: number): readonly Tick[] {
  const [first, second] = all;
  if (second === undefined || Math.abs(second.at - first.at) >= apart) return all;
  return thinned(
    all.filter((_, index) => index % 2 === 0),
    apart,
  );
}
