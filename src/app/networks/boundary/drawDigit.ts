import type { Split } from '../../../engine/networks/data/dataset.ts';
import type { Ink } from '../../plot/ink.ts';
import type { Palette } from '../../theme/theme.ts';

const SIDE = 8;

/** One handwritten digit as ink on paper. `area`: left, top and side in pixels. */
export function drawDigit(
  context: Ink,
  { inputs }: Split,
  sample: number,
  [left, top, side]: readonly [number, number, number],
  colours: Palette,
): void {
  const cell = side / SIDE;
  context.fillStyle = colours.ink;
  for (let pixel = 0; pixel < SIDE * SIDE; pixel++) {
    const ink = inputs[sample * SIDE * SIDE + pixel];
    if (ink === 0) continue;
    context.globalAlpha = ink;
    // A little larger than its cell, so that no seams shine through.
    context.fillRect(left + (pixel % SIDE) * cell, top + Math.floor(pixel / SIDE) * cell, cell + 0.25, cell + 0.25);
  }
  context.globalAlpha = 1;
}
