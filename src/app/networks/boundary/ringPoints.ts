import type { Split } from '../../../engine/networks/data/dataset.ts';
import type { Window } from '../../../landscapes/landscape.ts';
import type { Ink } from '../../plot/ink.ts';
import type { Palette } from '../../theme/theme.ts';

const RADIUS = 3.8;

/** A ring around each of these samples of two features. */
export function ringPoints(
  context: Ink,
  { inputs }: Split,
  samples: readonly number[],
  [x0, x1, y0, y1]: Window,
  [left, top, width, height]: readonly [number, number, number, number],
  scale: number,
  colours: Palette,
): void {
  const radius = RADIUS * scale;
  context.strokeStyle = colours.ink;
  context.lineWidth = 0.9 * scale;
  context.beginPath();
  for (const sample of samples) {
    const x = left + ((inputs[2 * sample] - x0) / (x1 - x0)) * width;
    const y = top + ((y1 - inputs[2 * sample + 1]) / (y1 - y0)) * height;
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  }
  context.stroke();
}
