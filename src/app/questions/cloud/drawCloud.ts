import type { Ink } from '../../plot/ink.ts';
import type { Viewport } from '../../plot/viewport.ts';
import type { Palette } from '../../theme/theme.ts';
import type { Ellipse } from './ellipse.ts';

type Context = Ink;

export interface CloudStyle {
  readonly shape: 'triangle' | 'square' | 'dot';
  readonly colour: string;
  /** The colour of the ground, which sets marks and lines off from what is beneath. */
  readonly ground: Palette['panel'];
  /** Lines and marks are this much larger, for a lecture hall. */
  readonly scale: number;
}

/** From so many seeds on, marks are smaller. */
const CROWD = 100;
/** Marks are drawn this far beyond the edge, in pixels. */
const MARGIN = 8;
/** Ellipses with longer half-axes, in pixels, are not drawn: canvases lose their way, and no edge of them is in view. */
const LONGEST = 1e5;
const SHORTEST = 0.5;

/** The seeds of a cloud as small marks, all with one stroke and one fill, so that hundreds cost no more than a path. */
export function drawMarks(context: Context, view: Viewport, points: Float32Array, style: CloudStyle): void {
  const seeds = points.length / 2;
  const scale = style.scale * Math.max(0.7, Math.min(1, Math.sqrt(CROWD / seeds)));
  context.beginPath();
  for (let seed = 0; seed < seeds; seed++) {
    const x = view.toX(points[seed]);
    const y = view.toY(points[seeds + seed]);
    // Written so that NaN, where a seed has diverged, is outside.
    const inside = x > -MARGIN && x < view.width + MARGIN && y > -MARGIN && y < view.height + MARGIN;
    if (inside) trace[style.shape](context, x, y, scale);
  }
  context.lineJoin = 'round';
  if (style.shape === 'square') {
    context.fillStyle = style.ground;
    context.fill();
    context.strokeStyle = style.colour;
    context.lineWidth = 1.3 * scale;
    context.stroke();
    return;
  }
  context.strokeStyle = style.ground;
  context.lineWidth = 1.4 * scale;
  context.stroke();
  context.fillStyle = style.colour;
  context.fill();
}

const trace = {
  triangle(context: Context, x: number, y: number, scale: number) {
    const r = 4.4 * scale;
    context.moveTo(x, y - r);
    context.lineTo(x + 0.9 * r, y + 0.65 * r);
    context.lineTo(x - 0.9 * r, y + 0.65 * r);
    context.closePath();
  },
  square(context: Context, x: number, y: number, scale: number) {
    const half = 2.2 * scale;
    context.rect(x - half, y - half, 2 * half, 2 * half);
  },
  dot(context: Context, x: number, y: number, scale: number) {
    const r = 2.3 * scale;
    context.moveTo(x + r, y);
    context.arc(x, y, r, 0, 2 * Math.PI);
  },
} as const;

/** The ground of slow weights, faintly; several fills upon each other would have the colour of none. */
export function fillEllipse(context: Context, view: Viewport, ellipse: Ellipse, style: CloudStyle): void {
  if (style.shape !== 'triangle' || !outline(context, view, ellipse)) return;
  context.globalAlpha = 0.16;
  context.fillStyle = style.colour;
  context.fill();
  context.globalAlpha = 1;
}

/** Its edge: thick for slow weights, broken for fast ones, so that they are told apart without their colours. */
export function strokeEllipse(context: Context, view: Viewport, ellipse: Ellipse, style: CloudStyle): void {
  if (!outline(context, view, ellipse)) return;
  const width = (style.shape === 'triangle' ? 2.8 : 1.8) * style.scale;
  // The edge of the ground is broken, too: an ellipse beneath that is the same shines through.
  context.setLineDash(style.shape === 'square' ? [5 * style.scale, 4 * style.scale] : []);
  context.strokeStyle = style.ground;
  context.lineWidth = width + 2.4 * style.scale;
  context.globalAlpha = 0.8;
  context.stroke();
  context.globalAlpha = 1;
  context.strokeStyle = style.colour;
  context.lineWidth = width;
  context.stroke();
  context.setLineDash([]);
}

/** Begins a path along the ellipse; false where there is nothing to be seen of it. */
function outline(context: Context, view: Viewport, { centre, major, minor, angle }: Ellipse): boolean {
  const long = major * view.pixelsPerUnit;
  if (!(long > SHORTEST && long < LONGEST)) return false;
  context.beginPath();
  // On the screen y grows downwards.
  context.ellipse(view.toX(centre[0]), view.toY(centre[1]), long, minor * view.pixelsPerUnit, -angle, 0, 2 * Math.PI);
  return true;
}
