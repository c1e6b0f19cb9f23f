import { color } from 'd3';
import type { Boundary, ClassField } from '../../../engine/networks/protocol.ts';
import type { Window } from '../../../landscapes/landscape.ts';
import type { Ink } from '../../plot/ink.ts';
import type { Palette } from '../../theme/theme.ts';
import { CLASS_COLOURS } from './drawPoints.ts';

/** Even where the network is sure the ground stays pale, so that points carry the picture. */
const STRONGEST = 90;
/** Where both classes are equally likely. */
const LEAST = 0.5;

/** The class of each place of the plane, the stronger the surer the network is of it. */
export function paintField(
  context: Ink,
  { label, probability }: ClassField,
  { resolution, window: [x0, x1, y0, y1] }: Boundary,
  [shownX0, shownX1, shownY0, shownY1]: Window,
  [left, top, width, height]: readonly [number, number, number, number],
  colours: Palette,
): void {
  const canvas = document.createElement('canvas');
  canvas.width = resolution;
  canvas.height = resolution;
  const pixels = new ImageData(resolution, resolution);
  const hues = CLASS_COLOURS.map((name) => color(colours[name])?.rgb() ?? { r: 0, g: 0, b: 0 });
  for (let cell = 0; cell < resolution * resolution; cell++) {
    const row = resolution - 1 - Math.floor(cell / resolution);
    const at = 4 * (row * resolution + (cell % resolution));
    const { r, g, b } = hues[label[cell]];
    const sure = Math.max(0, (probability[cell] - LEAST) / (1 - LEAST));
    pixels.data.set([r, g, b, 14 + sure * (STRONGEST - 14)], at);
  }
  canvas.getContext('2d')?.putImageData(pixels, 0, 0);
  const toX = (x: number) => left + ((x - shownX0) / (shownX1 - shownX0)) * width;
  const toY = (y: number) => top + ((shownY1 - y) / (shownY1 - shownY0)) * height;
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.drawImage(canvas, toX(x0), toY(y1), toX(x1) - toX(x0), toY(y0) - toY(y1));
}
