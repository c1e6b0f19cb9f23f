import type { Plane, PlanePath } from '../../../engine/networks/protocol.ts';
import { spaced } from '../../plot/spots.ts';
import { dot, polyline, type Spot, square, triangle } from '../../plot/strokes.ts';
import type { Viewport } from '../../plot/viewport.ts';
import type { Palette } from '../../theme/theme.ts';

type Context = CanvasRenderingContext2D;

/** The pull-back, or how both go on from there. */
export type Part = 'cycle' | 'next';

/** What came before is drawn as faintly as this where something else is looked at. */
const FAINT = 0.3;

/** The paths of a cycle as the workbench draws them: fast steps with squares, slow steps thick, the pull-back dotted. */
export function drawCycle(context: Context, view: Viewport, plane: Plane, part: Part, colours: Palette): void {
  context.lineJoin = 'round';
  context.lineCap = 'round';
  const [fast, slow] = [spotsOf(view, plane.fast), spotsOf(view, plane.slow)];
  if (part === 'cycle') {
    drawFast(context, fast, colours);
    drawPullBack(context, fast.at(-1), slow[1], colours);
    drawSlow(context, slow.slice(0, 2), colours);
    return;
  }
  context.globalAlpha = FAINT;
  drawFast(context, fast, colours);
  context.globalAlpha = 1;
  const [continued, lookahead] = [spotsOf(view, plane.continued), spotsOf(view, plane.lookahead)];
  polyline(context, continued, colours.without, 1.9);
  for (const spot of spaced(continued)) dot(context, spot, 2.9, colours.without);
  const end = continued.at(-1);
  if (end) {
    dot(context, end, 7, colours.panel);
    dot(context, end, 5.4, colours.without);
  }
  drawFast(context, lookahead, colours);
  drawPullBack(context, lookahead.at(-1), slow[2], colours);
  drawSlow(context, slow, colours);
}

function drawFast(context: Context, spots: readonly Spot[], colours: Palette): void {
  polyline(context, spots, colours.fast, 1.5);
  for (const spot of spaced(spots.slice(1))) square(context, spot, 5.5, colours.panel, colours.fast);
  const last = spots.at(-1);
  if (last) square(context, last, 9, colours.fast, colours.panel);
}

function drawPullBack(context: Context, from: Spot | undefined, to: Spot | undefined, colours: Palette): void {
  if (from === undefined || to === undefined) return;
  context.setLineDash([2, 4]);
  polyline(context, [from, to], colours.slow, 1.6);
  context.setLineDash([]);
}

function drawSlow(context: Context, spots: readonly Spot[], colours: Palette): void {
  polyline(context, spots, colours.panel, 6);
  polyline(context, spots, colours.slow, 3.6);
  for (const spot of spots) triangle(context, spot, 8, colours.slow, colours.panel);
}

function spotsOf(view: Viewport, { x, y }: PlanePath): Spot[] {
  return Array.from(x, (each, index) => [view.toX(each), view.toY(y[index])] as const);
}
