import { type CurveGeometry, clipToChart, fillBand, strokeCurve, triangles } from '../../plot/curve.ts';
import type { Ink } from '../../plot/ink.ts';
import type { RunStyle } from '../../plot/runStyle.ts';
import type { Palette } from '../../theme/theme.ts';
import type { NetworkCurve } from './networkCurves.ts';

/** As on the workbench: slow weights thick with triangles, fast ones thin, what has no slow weights in between. */
export function drawNetworkCurves(
  context: Ink,
  chart: CurveGeometry,
  curves: readonly NetworkCurve[],
  styles: readonly RunStyle[],
  colours: Palette,
): void {
  context.save();
  clipToChart(context, chart);
  // The first run comes last, on top of the others, and its fast weights under its slow ones.
  const order = [...curves].sort((a, b) => b.run - a.run || (a.weights < b.weights ? -1 : 1));
  const colourOf = ({ run, weights }: NetworkCurve) =>
    colours[(weights === 'fast' && styles[run].fast) || styles[run].line];
  for (const curve of order) if (curve.weights === 'slow') fillBand(context, chart, curve, colourOf(curve));
  for (const curve of order) {
    const wraps = styles[curve.run].fast !== null;
    const width = curve.weights === 'fast' ? 1.2 : wraps ? 2.6 : 1.7;
    strokeCurve(context, chart, curve, colourOf(curve), width);
    if (wraps && curve.weights === 'slow') triangles(context, chart, curve, colourOf(curve), colours.panel);
  }
  context.restore();
}
