import { rgbOf } from '../theme/rgbOf.ts';
import type { Palette } from '../theme/theme.ts';
import { type Ink, type Outline, outline } from './ink.ts';
import { contourLevels, contourPath, type Terrain } from './terrain.ts';

/** Columns from which a terrain is for looking and no longer for moving. */
const FINE = 100;
/** Pixels from one stripe to the next. */
const STRIPES = 9;

/** Paints heights as a pale field, one sample a pixel stretched smoothly over the picture. */
export function paintField(context: Ink, terrain: Terrain, colours: Palette): void {
  const [width, height] = terrain.cell;
  if (terrain.hasHoles) paintHatching(context, terrain, colours);
  context.imageSmoothingEnabled = true;
  // Smoother costs a frame, which is noticed while the terrain moves and its coarseness is not.
  context.imageSmoothingQuality = terrain.columns > FINE ? 'high' : 'low';
  context.drawImage(heights(terrain, colours), -width, -height, terrain.columns * width, terrain.rows * height);
}

/** Stripes under the field: they show where it has holes. */
function paintHatching(context: Ink, { columns, rows, cell }: Terrain, colours: Palette): void {
  const [width, height] = [columns * cell[0], rows * cell[1]];
  context.strokeStyle = colours.contour;
  context.lineWidth = 1;
  context.beginPath();
  for (let x = -height; x < width; x += STRIPES) {
    context.moveTo(x, height);
    context.lineTo(x + height, 0);
  }
  context.stroke();
}

/** `levels`: the shades to draw at, where they are not the terrain's own. */
export function paintContours(context: Ink, terrain: Terrain, colours: Palette, levels?: readonly number[]): void {
  context.strokeStyle = colours.contour;
  context.lineWidth = 1;
  context.stroke(levels === undefined ? ownContours(terrain) : outline(contourPath(terrain, levels)));
}

/** To trace contours takes longer than to draw them, and what lies over the ground draws them again. */
const traced = new WeakMap<Terrain, Outline>();

function ownContours(terrain: Terrain): Outline {
  const known = traced.get(terrain);
  if (known !== undefined) return known;
  const path = outline(contourPath(terrain, contourLevels(terrain)));
  traced.set(terrain, path);
  return path;
}

function heights({ columns, rows, shade }: Terrain, colours: Palette): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = columns;
  canvas.height = rows;
  const image = new ImageData(columns, rows);
  const low = rgbOf(colours['terrain-low']);
  const high = rgbOf(colours['terrain-high']);
  shade.forEach((height, index) => {
    for (let channel = 0; channel < 3; channel++) {
      image.data[4 * index + channel] = low[channel] + height * (high[channel] - low[channel]);
    }
    image.data[4 * index + 3] = Number.isNaN(height) ? 0 : 255;
  });
  canvas.getContext('2d')?.putImageData(image, 0, 0);
  return canvas;
}
