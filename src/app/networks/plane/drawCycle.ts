import type { Plane, PlanePath } from '../../../engine/networks/protocol.ts';
import type { Ink } from '../../plot/ink.ts';
import { spaced } from '../../plot/spots.ts';
import { dot, polyline, type Spot, square, triangle } from '../../plot/strokes.ts';
import type { Viewport } from '../../plot/viewport.ts';
import type { Palette } from '../../theme/theme.ts';

/** The pull-back, or how both go on from there. */
export type Part = 'cycle' | 'next';

/** The two pictures of a plane. */
export const PARTS: readonly { readonly part: Part; readonly title: string }[] = [
  { part: 'cycle', title: 'the cycle, and the pull-back' },
  { part: 'next', title: 'and then: with and without' },
];

/** What came before is drawn as faintly as this where something else is looked at. */
const FAINT = 0.3;

interface Look {
  readonly colours: Palette;
  /** Lines and markers are this much larger than in the app. */
  readonly scale: number;
}

/** The paths of a cycle as the workbench draws them: fast steps with squares, slow steps thick, the pull-back dotted. */
export function drawCycle(ink: Ink, view: Viewport, plane: Plane, part: Part, look: Look): void {
  const { colours, scale } = look;
  ink.lineJoin = 'round';
  ink.lineCap = 'round';
  const [fast, slow] = [spotsOf(view, plane.fast), spotsOf(view, plane.slow)];
  if (part === 'cycle') {
    drawFast(ink, fast, look);
    drawPullBack(ink, fast.at(-1), slow[1], look);
    drawSlow(ink, slow.slice(0, 2), look);
    return;
  }
  ink.globalAlpha = FAINT;
  drawFast(ink, fast, look);
  ink.globalAlpha = 1;
  const [continued, lookahead] = [spotsOf(view, plane.continued), spotsOf(view, plane.lookahead)];
  polyline(ink, continued, colours.without, 1.9 * scale);
  for (const spot of spaced(continued)) dot(ink, spot, 2.9 * scale, colours.without);
  const end = continued.at(-1);
  if (end) {
    dot(ink, end, 7 * scale, colours.panel);
    dot(ink, end, 5.4 * scale, colours.without);
  }
  drawFast(ink, lookahead, look);
  drawPullBack(ink, lookahead.at(-1), slow[2], look);
  drawSlow(ink, slow, look);
}

function drawFast(ink: Ink, spots: readonly Spot[], { colours, scale }: Look): void {
  polyline(ink, spots, colours.fast, 1.5 * scale);
  for (const spot of spaced(spots.slice(1))) square(ink, spot, 5.5 * scale, colours.panel, colours.fast);
  const last = spots.at(-1);
  if (last) square(ink, last, 9 * scale, colours.fast, colours.panel);
}

function drawPullBack(ink: Ink, from: Spot | undefined, to: Spot | undefined, { colours, scale }: Look): void {
  if (from === undefined || to === undefined) return;
  ink.setLineDash([2 * scale, 4 * scale]);
  polyline(ink, [from, to], colours.slow, 1.6 * scale);
  ink.setLineDash([]);
}

function drawSlow(ink: Ink, spots: readonly Spot[], { colours, scale }: Look): void {
  polyline(ink, spots, colours.panel, 6 * scale);
  polyline(ink, spots, colours.slow, 3.6 * scale);
  for (const spot of spots) triangle(ink, spot, 8 * scale, colours.slow, colours.panel);
}

function spotsOf(view: Viewport, { x, y }: PlanePath): Spot[] {
  return Array.from(x, (each, index) => [view.toX(each), view.toY(y[index])] as const);
}
