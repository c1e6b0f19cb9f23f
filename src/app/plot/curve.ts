import type { Band } from '../../engine/studies/ensemble.ts';
import type { StepsGeometry } from './AxesPlot.tsx';
import type { Ink } from './ink.ts';
import { triangle } from './strokes.ts';

type Context = Ink;

/** A chart on which values have a height. */
export interface CurveGeometry extends StepsGeometry {
  /** Any value at all; infinite ones go to an edge. */
  toY(value: number): number;
}

/** A curve with its band; `step` where the value stays until the next one comes, as phi does between syncs. */
export interface Curve {
  readonly band: Band;
  /** Where on the horizontal axis the value of this index lies. */
  readonly at: (index: number) => number;
  readonly step: boolean;
  /** Until where the last value stays. */
  readonly end: number;
}

const TRIANGLE_GAP = 11;

/** Restricts what is drawn to the drawing area. */
export function clipToChart(context: Context, chart: StepsGeometry): void {
  context.beginPath();
  context.rect(chart.left - 6, chart.top - 6, chart.right - chart.left + 12, chart.bottom - chart.top + 8);
  context.clip();
  context.lineJoin = 'round';
}

export function strokeCurve(context: Context, chart: CurveGeometry, curve: Curve, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  trace(context, chart, curve, curve.band.median, 1);
  context.stroke();
}

export function fillBand(context: Context, chart: CurveGeometry, curve: Curve, colour: string): void {
  context.fillStyle = colour;
  context.globalAlpha = 0.16;
  context.beginPath();
  trace(context, chart, curve, curve.band.p10, 1);
  trace(context, chart, curve, curve.band.p90, -1);
  context.closePath();
  context.fill();
  context.globalAlpha = 1;
}

/** One at each value, as far as there is room. */
export function triangles(
  context: Context,
  chart: CurveGeometry,
  { band, at }: Curve,
  colour: string,
  ground: string,
): void {
  let last = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < band.median.length; index++) {
    const x = chart.toX(at(index));
    if (x - last < TRIANGLE_GAP || !Number.isFinite(band.median[index])) continue;
    last = x;
    triangle(context, [x, chart.toY(band.median[index])], 5, colour, ground);
  }
}

/**
 * Appends a line through `values` to the path, forwards or backwards. Where several values share a pixel only the
 * lowest and the highest of them are visited, so that a million steps cost no more than the chart is wide.
 */
function trace(
  context: Context,
  chart: CurveGeometry,
  { at, step, end }: Curve,
  values: Float64Array,
  direction: 1 | -1,
): void {
  const points: [number, number][] = [];
  const perPixel = Math.ceil(values.length / Math.max(1, 2 * (chart.right - chart.left)));
  for (let index = 0; index < values.length; index += perPixel) {
    let [low, high] = [index, index];
    for (let other = index; other < Math.min(values.length, index + perPixel); other++) {
      if (values[other] < values[low]) low = other;
      if (values[other] > values[high]) high = other;
    }
    for (const each of low === high ? [low] : [Math.min(low, high), Math.max(low, high)]) {
      const x = chart.toX(at(each));
      const before = points.at(-1);
      if (step && before) points.push([x, before[1]]);
      points.push([x, chart.toY(values[each])]);
    }
  }
  const last = points.at(-1);
  if (step && last) points.push([chart.toX(end), last[1]]);
  if (direction < 0) points.reverse();
  points.forEach(([x, y], index) => {
    if (index === 0 && direction > 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
}
