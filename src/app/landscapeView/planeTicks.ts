import { scaleLinear } from 'd3';
import type { Tick } from '../plot/logAxis.ts';
import type { Viewport } from '../plot/viewport.ts';

const PIXELS_A_TICK = 90;

/** Where the two coordinates are written along the edges, in pixels; none so near to a corner that they would collide. */
export function planeTicks(view: Viewport): { readonly xs: readonly Tick[]; readonly ys: readonly Tick[] } {
  const { width, height, shown } = view;
  const [x0, x1, y0, y1] = shown;
  const xs = ticks(x0, x1, width).map((x) => ({ at: view.toX(x), label: label(x) }));
  const ys = ticks(y0, y1, height).map((y) => ({ at: view.toY(y), label: label(y) }));
  return {
    xs: xs.filter(({ at }) => at > 24 && at < width - 40),
    ys: ys.filter(({ at }) => at > 20 && at < height - 30),
  };
}

function ticks(from: number, to: number, pixels: number): number[] {
  return scaleLinear([from, to], [0, pixels]).ticks(Math.max(2, Math.round(pixels / PIXELS_A_TICK)));
}

/** Plain numbers with a true minus sign. */
function label(value: number): string {
  return String(Number(value.toPrecision(10))).replace('-', '−');
}
