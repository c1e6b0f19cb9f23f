import type { Band, EnsembleRun } from '../../engine/studies/ensemble.ts';
import type { Ink } from '../plot/ink.ts';
import type { RunStyle } from '../plot/runStyle.ts';
import { triangle } from '../plot/strokes.ts';
import type { Palette } from '../theme/theme.ts';
import type { ChartGeometry } from './chartGeometry.ts';

type Context = Ink;

/** A curve over evaluations; `step` where the value stays until the next one comes, as phi does between syncs. */
interface Curve {
  readonly band: Band;
  readonly evaluation: (index: number) => number;
  readonly step: boolean;
}

const TRIANGLE_GAP = 11;

/** One curve per run with its band: phi as steps with a triangle at each sync, the fast weights only on request. */
export function drawCurves(
  context: Context,
  chart: ChartGeometry,
  curves: readonly { readonly run: EnsembleRun; readonly style: RunStyle }[],
  colours: Palette,
  withFast: boolean,
): void {
  context.save();
  context.beginPath();
  context.rect(chart.left - 6, chart.top - 6, chart.right - chart.left + 12, chart.bottom - chart.top + 8);
  context.clip();
  context.lineJoin = 'round';
  // The run under study comes last, on top of the others.
  const upwards = [...curves].reverse();
  for (const { run, style } of upwards) {
    const curve = judgedCurve(run);
    context.fillStyle = colours[style.line];
    context.globalAlpha = 0.16;
    fillBand(context, chart, curve);
    context.globalAlpha = 1;
  }
  for (const {
    run,
    style: { line, fast },
  } of upwards) {
    if (withFast && run.slow !== null && fast !== null) {
      strokeCurve(context, chart, { band: run.fast, evaluation: (t) => t, step: false }, colours[fast], 1.2);
    }
    const curve = judgedCurve(run);
    strokeCurve(context, chart, curve, colours[line], run.slow === null ? 1.7 : 2.6);
    if (run.slow !== null) triangles(context, chart, curve, colours[line], colours.panel);
  }
  context.restore();
}

function judgedCurve({ fast, slow, slowEvaluation }: EnsembleRun): Curve {
  if (slow === null || slowEvaluation === null) return { band: fast, evaluation: (t) => t, step: false };
  return { band: slow, evaluation: (sync) => slowEvaluation[sync], step: true };
}

function strokeCurve(context: Context, chart: ChartGeometry, curve: Curve, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  trace(context, chart, curve, curve.band.median, 1);
  context.stroke();
}

function fillBand(context: Context, chart: ChartGeometry, curve: Curve): void {
  context.beginPath();
  trace(context, chart, curve, curve.band.p10, 1);
  trace(context, chart, curve, curve.band.p90, -1);
  context.closePath();
  context.fill();
}

/**
 * Appends a line through `values` to the path, forwards or backwards. Where several values share a pixel only the
 * lowest and the highest of them are visited, so that a million steps cost no more than the chart is wide.
 */
function trace(
  context: Context,
  chart: ChartGeometry,
  { evaluation, step }: Curve,
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
      const x = chart.toX(evaluation(each));
      const before = points.at(-1);
      if (step && before) points.push([x, before[1]]);
      points.push([x, chart.toY(values[each])]);
    }
  }
  const last = points.at(-1);
  if (step && last) points.push([chart.right, last[1]]);
  if (direction < 0) points.reverse();
  points.forEach(([x, y], index) => {
    if (index === 0 && direction > 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
}

function triangles(
  context: Context,
  chart: ChartGeometry,
  { band, evaluation }: Curve,
  colour: string,
  ground: string,
): void {
  let last = Number.NEGATIVE_INFINITY;
  for (let sync = 0; sync < band.median.length; sync++) {
    const x = chart.toX(evaluation(sync));
    if (x - last < TRIANGLE_GAP || !Number.isFinite(band.median[sync])) continue;
    last = x;
    triangle(context, [x, chart.toY(band.median[sync])], 5, colour, ground);
  }
}
