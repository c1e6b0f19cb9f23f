import type { Split } from '../../../engine/networks/data/dataset.ts';
import type { Window } from '../../../landscapes/landscape.ts';
import type { Ink } from '../../plot/ink.ts';
import type { Colour, Palette } from '../../theme/theme.ts';

/** The two classes, which are neither of the optimizers' colours. */
export const CLASS_COLOURS: readonly [Colour, Colour] = ['further-2', 'further-1'];

/** Samples of two features: discs for class 0, diamonds for class 1. `area`: left, top, width and height in pixels. */
export function drawPoints(
  context: Ink,
  { inputs, labels, count }: Split,
  [x0, x1, y0, y1]: Window,
  [left, top, width, height]: readonly [number, number, number, number],
  radius: number,
  colours: Palette,
): void {
  for (const label of [0, 1] as const) {
    context.fillStyle = colours[CLASS_COLOURS[label]];
    context.beginPath();
    for (let i = 0; i < count; i++) {
      if (labels[i] !== label) continue;
      const x = left + ((inputs[2 * i] - x0) / (x1 - x0)) * width;
      const y = top + ((y1 - inputs[2 * i + 1]) / (y1 - y0)) * height;
      if (label === 0) disc(context, x, y, radius);
      else diamond(context, x, y, 1.25 * radius);
    }
    context.fill();
  }
}

function disc(context: Ink, x: number, y: number, radius: number): void {
  context.moveTo(x + radius, y);
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

function diamond(context: Ink, x: number, y: number, radius: number): void {
  context.moveTo(x, y - radius);
  context.lineTo(x + radius, y);
  context.lineTo(x, y + radius);
  context.lineTo(x - radius, y);
  context.closePath();
}
