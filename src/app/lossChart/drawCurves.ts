import type { EnsembleRun } from '../../engine/studies/ensemble.ts';
import { type Curve, clipToChart, fillBand, strokeCurve, triangles } from '../plot/curve.ts';
import type { Ink } from '../plot/ink.ts';
import type { RunStyle } from '../plot/runStyle.ts';
import type { Palette } from '../theme/theme.ts';
import type { ChartGeometry } from './chartGeometry.ts';

type Context = Ink;

/** One curve per run with its band: phi as steps with a triangle at each sync, the fast weights only on request. */
export function drawCurves(
  context: Context,
  chart: ChartGeometry,
  curves: readonly { readonly run: EnsembleRun; readonly style: RunStyle }[],
  colours: Palette,
  withFast: boolean,
): void {
  const end = chart.fromX(chart.right);
  context.save();
  clipToChart(context, chart);
  // The run under study comes last, on top of the others.
  const upwards = [...curves].reverse();
  for (const { run, style } of upwards) fillBand(context, chart, judgedCurve(run, end), colours[style.line]);
  for (const {
    run,
    style: { line, fast },
  } of upwards) {
    if (withFast && run.slow !== null && fast !== null) {
      strokeCurve(context, chart, { band: run.fast, at: (t) => t, step: false, end }, colours[fast], 1.2);
    }
    const curve = judgedCurve(run, end);
    strokeCurve(context, chart, curve, colours[line], run.slow === null ? 1.7 : 2.6);
    if (run.slow !== null) triangles(context, chart, curve, colours[line], colours.panel);
  }
  context.restore();
}

function judgedCurve({ fast, slow, slowEvaluation }: EnsembleRun, end: number): Curve {
  if (slow === null || slowEvaluation === null) return { band: fast, at: (t) => t, step: false, end };
  return { band: slow, at: (sync) => slowEvaluation[sync], step: true, end };
}
