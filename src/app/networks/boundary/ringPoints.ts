import type { Split } from '../../../engine/networks/data/dataset.ts';
import type { Window } from '../../../landscapes/landscape.ts';
import type { Palette } from '../../theme/theme.ts';

const RADIUS = 3.8;

/** A ring around each of these samples of two features. */
export function ringPoints(
  context: CanvasRenderingContext2D,
  { inputs }: Split,
  samples: readonly number[],
  [x0, x1, y0, y1]: Window,
  [left, top, width, height]: readonly [number, number, number, number],
  colours: Palette,
): void {
  context.strokeStyle = colours.ink;
  context.lineWidth = 0.9;
  context.beginPath();
  for (const sample of samples) {
    const x = left + ((inputs[2 * sample] - x0) / (x1 - x0)) * width;
    const y = top + ((y1 - inputs[2 * sample + 1]) / (y1 - y0)) * height;
    context.moveTo(x + RADIUS, y);
    context.arc(x, y, RADIUS, 0, 2 * Math.PI);
  }
  context.stroke();
}
