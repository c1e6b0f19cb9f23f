import { color, contours } from 'd3';
import type { Plane } from '../../../engine/networks/protocol.ts';
import type { Ink } from '../../plot/ink.ts';
import type { Viewport } from '../../plot/viewport.ts';
import type { Palette } from '../../theme/theme.ts';
import type { Shading } from './heights.ts';

const CONTOURS = 12;

/** The heights of a plane as a pale field, smooth between its points, with contours from the finer ones on. */
export function paintSurface(context: Ink, view: Viewport, plane: Plane, shading: Shading, colours: Palette): void {
  const { resolution: points, window, values } = plane;
  const [x0, x1, y0, y1] = window;
  const [stepX, stepY] = [(x1 - x0) / (points - 1), (y1 - y0) / (points - 1)];
  const shades = Float64Array.from(values, shading.shade);
  const [left, top] = [view.toX(x0 - stepX / 2), view.toY(y1 + stepY / 2)];
  const [width, height] = [points * stepX * view.pixelsPerUnit, points * stepY * view.pixelsPerUnit];
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image(shades, points, colours), left, top, width, height);
  if (points < FINE) return;

  context.strokeStyle = colours.contour;
  context.lineWidth = 1;
  context.beginPath();
  const level = (index: number) => (index + 0.5) / CONTOURS;
  const areas = contours()
    .size([points, points])
    .thresholds(Array.from({ length: CONTOURS }, (_, index) => level(index)))(
    // What has no height lies above all.
    Array.from(shades, (shade) => (Number.isNaN(shade) ? 2 : shade)),
  );
  const toX = (column: number) => view.toX(x0 + (column - 0.5) * stepX);
  const toY = (row: number) => view.toY(y0 + (row - 0.5) * stepY);
  for (const ring of areas.flatMap(({ coordinates }) => coordinates.flat())) {
    ring.forEach(([column, row], index) => {
      if (index === 0) context.moveTo(toX(column), toY(row));
      else context.lineTo(toX(column), toY(row));
    });
  }
  context.stroke();
}

/** Points along a side from which contours are smooth enough to be drawn. */
export const FINE = 17;

/** One pixel to a point, the highest row first as on a screen; see-through where there is no height. */
function image(shades: Float64Array, points: number, colours: Palette): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = points;
  canvas.height = points;
  const pixels = new ImageData(points, points);
  const [low, high] = [channels(colours['terrain-low']), channels(colours['terrain-high'])];
  for (let row = 0; row < points; row++) {
    for (let column = 0; column < points; column++) {
      const shade = shades[row * points + column];
      const at = 4 * ((points - 1 - row) * points + column);
      for (let channel = 0; channel < 3; channel++) {
        pixels.data[at + channel] = low[channel] + shade * (high[channel] - low[channel]);
      }
      pixels.data[at + 3] = Number.isNaN(shade) ? 0 : 255;
    }
  }
  canvas.getContext('2d')?.putImageData(pixels, 0, 0);
  return canvas;
}

function channels(name: string): readonly [number, number, number] {
  const rgb = color(name)?.rgb();
  return rgb ? [rgb.r, rgb.g, rgb.b] : [255, 255, 255];
}
