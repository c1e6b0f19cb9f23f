import { spreadOf } from '../../../engine/studies/cloud.ts';
import type { Extent } from '../../plot/drawPaths.ts';
import type { Ink } from '../../plot/ink.ts';
import type { Viewport } from '../../plot/viewport.ts';
import { type ShownStyle, shownStyles } from '../../runs/runView.ts';
import type { Palette } from '../../theme/theme.ts';
import { type CloudStyle, drawMarks, fillEllipse, strokeEllipse } from './drawCloud.ts';
import { ellipseOf } from './ellipse.ts';
import { type CloudKind, cloudKinds, pointsAt } from './pointsAt.ts';
import type { CloudAnswer } from './useClouds.ts';

/** Draws where all seeds are, each cloud with its ellipse. `scratch` has room for the points of one. */
export function drawClouds(
  context: Ink,
  view: Viewport,
  { cloud, experiment }: CloudAnswer,
  extent: Extent,
  colours: Palette,
  scale: number,
  scratch = new Float32Array(2 * cloud.seeds),
): void {
  const looks = shownStyles(experiment);
  // What is judged, and the first run, comes last, on top of the others.
  const kinds = cloudKinds(cloud).reverse();
  const drawn = kinds.flatMap((kind) => {
    if (!looks[kind.run].shown) return [];
    const points = pointsAt(cloud, experiment, kind, extent, scratch).slice();
    const spread = spreadOf(points);
    const style = styleOf(kind, looks[kind.run], colours, scale);
    return [{ points, ellipse: spread && ellipseOf(spread), style }];
  });
  for (const { ellipse, style } of drawn) if (ellipse) fillEllipse(context, view, ellipse, style);
  for (const { points, style } of drawn) drawMarks(context, view, points, style);
  for (const { ellipse, style } of drawn) if (ellipse) strokeEllipse(context, view, ellipse, style);
}

function styleOf({ weights }: CloudKind, look: ShownStyle, colours: Palette, scale: number): CloudStyle {
  const colour = colours[weights === 'fast' ? (look.fast ?? look.line) : look.line];
  return { shape: shapes[weights], colour, ground: colours.panel, scale };
}

const shapes = { slow: 'triangle', fast: 'square', own: 'dot' } as const;
