import type { Ink } from '../../plot/ink.ts';
import type { RunStyle } from '../../plot/runStyle.ts';
import { polyline } from '../../plot/strokes.ts';
import type { Palette } from '../../theme/theme.ts';
import { type SpreadChartGeometry, type SpreadCurve, spotsOf } from './chartGeometry.ts';

/** A line per cloud, that of fast weights broken. `lines`: the styles of all runs. */
export function drawSpread(
  context: Ink,
  chart: SpreadChartGeometry,
  curves: readonly SpreadCurve[],
  lines: readonly RunStyle[],
  colours: Palette,
): void {
  context.lineJoin = 'round';
  // The first cloud comes last, on top of the others.
  for (const curve of [...curves].reverse()) {
    const { line, fast } = lines[curve.run];
    const isFast = curve.weights === 'fast';
    context.setLineDash(isFast ? [4, 3] : []);
    polyline(
      context,
      spotsOf(curve, chart),
      colours[isFast ? (fast ?? line) : line],
      curve.weights === 'slow' ? 2.6 : 1.6,
    );
  }
  context.setLineDash([]);
}
