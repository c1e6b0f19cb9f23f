import { symbol, symbolStar } from 'd3';
import type { Minimum } from '../../landscapes/landscape.ts';
import type { Palette } from '../theme/theme.ts';
import type { Viewport } from './viewport.ts';

/** A star at every minimum, of so many square pixels; a smaller open one where it is only a local one. */
export function paintMinima(
  context: CanvasRenderingContext2D,
  view: Viewport,
  minima: readonly Minimum[],
  size: number,
  colours: Palette,
): void {
  const star = new Path2D(symbol(symbolStar, size)() ?? '');
  const small = new Path2D(symbol(symbolStar, size / 2)() ?? '');
  context.strokeStyle = colours.optimum;
  context.lineWidth = 1;
  for (const {
    at: [x, y],
    global,
  } of minima) {
    context.save();
    context.translate(view.toX(x), view.toY(y));
    context.fillStyle = global ? colours.optimum : colours.panel;
    context.fill(global ? star : small);
    if (!global) context.stroke(small);
    context.restore();
  }
}
