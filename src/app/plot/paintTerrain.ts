import { color } from 'd3';
import type { Palette } from '../theme/theme.ts';
import type { Terrain } from './terrain.ts';

/** Paints heights as a pale field, one pixel a sample, stretched smoothly over the picture. */
export function paintTerrain(canvas: HTMLCanvasElement, { columns, rows, shade }: Terrain, colours: Palette): void {
  canvas.width = columns;
  canvas.height = rows;
  const context = canvas.getContext('2d');
  if (context === null) return;
  const image = context.createImageData(columns, rows);
  const low = channels(colours['terrain-low']);
  const high = channels(colours['terrain-high']);
  shade.forEach((height, index) => {
    for (let channel = 0; channel < 3; channel++) {
      image.data[4 * index + channel] = low[channel] + height * (high[channel] - low[channel]);
    }
    image.data[4 * index + 3] = 255;
  });
  context.putImageData(image, 0, 0);
}

function channels(name: string): readonly [number, number, number] {
  const rgb = color(name)?.rgb();
  return rgb ? [rgb.r, rgb.g, rgb.b] : [255, 255, 255];
}
