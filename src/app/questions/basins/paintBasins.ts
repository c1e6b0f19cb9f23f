import { color } from 'd3';
import { DIVERGED, ON_THE_WAY } from '../../../engine/studies/reached.ts';
import type { Ink } from '../../plot/ink.ts';
import type { Palette } from '../../theme/theme.ts';
import type { Cells } from './cellsFor.ts';
import { LOWER_WITH, LOWER_WITHOUT, OTHER } from './difference.ts';

/** How a cell is painted: with a colour, striped, or not at all. */
export type Paint = string | 'stripes' | null;

/** Colours are laid over the terrain as thin as this: the paths must carry the picture. */
const THIN = 0.42;
/** The difference has but two colours, which are strong ones. */
const THINNER = 0.32;
/** Pixels from one stripe to the next. */
const STRIPES = 7;

/** Paints by what each start reached; what is on the way is left bare. */
export function basinPaints(hues: readonly string[]): (label: number) => Paint {
  return (label) => (label === DIVERGED ? 'stripes' : (hues[label] ?? null));
}

export function differencePaints(colours: Readonly<Record<'study' | 'baseline', string>>): (code: number) => Paint {
  const paints: Readonly<Record<number, Paint>> = {
    [LOWER_WITH]: colours.study,
    [LOWER_WITHOUT]: colours.baseline,
    [OTHER]: 'stripes',
  };
  return (code) => paints[code] ?? null;
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Paints cells over a place of the picture. `size`: that of the picture. */
export function paintCells(
  context: Ink,
  { values: cells, columns }: Cells,
  paint: (cell: number) => Paint,
  place: Place,
  size: { readonly width: number; readonly height: number },
  colours: Palette,
): void {
  const rows = cells.length / columns;
  const tints = new ImageData(columns, rows);
  const striped = new ImageData(columns, rows);
  // A pixel at a time as one word: a million of them must not be felt.
  const [tintOf, stripeOf] = [new Uint32Array(tints.data.buffer), new Uint32Array(striped.data.buffer)];
  /** By cell value, from the lowest on; there are few of them. */
  const words: Words[] = [];
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    words[cell - ON_THE_WAY] ??= wordsOf(paint(cell));
    const { tint, stripe } = words[cell - ON_THE_WAY];
    tintOf[index] = tint;
    stripeOf[index] = stripe;
  }
  const isDifference = cells instanceof Uint8Array;
  context.imageSmoothingEnabled = false;
  context.globalAlpha = isDifference ? THINNER : THIN;
  context.drawImage(sheetOf(tints), place.x, place.y, place.width, place.height);
  context.globalAlpha = 1;
  context.drawImage(stripes(sheetOf(striped), place, size, colours), 0, 0, size.width, size.height);
}

/** Stripes that show only where the mask does. */
function stripes(
  mask: HTMLCanvasElement,
  { x, y, width, height }: Place,
  size: { readonly width: number; readonly height: number },
  colours: Palette,
): HTMLCanvasElement {
  const sheet = document.createElement('canvas');
  sheet.width = Math.round(size.width * devicePixelRatio);
  sheet.height = Math.round(size.height * devicePixelRatio);
  const context = sheet.getContext('2d');
  if (context === null) return sheet;
  context.scale(devicePixelRatio, devicePixelRatio);
  context.imageSmoothingEnabled = false;
  context.drawImage(mask, x, y, width, height);
  context.globalCompositeOperation = 'source-in';
  context.strokeStyle = colours.soft;
  context.globalAlpha = 0.35;
  context.lineWidth = 1.3;
  context.beginPath();
  for (let from = -size.height; from < size.width; from += STRIPES) {
    context.moveTo(from, size.height);
    context.lineTo(from + size.height, 0);
  }
  context.stroke();
  return sheet;
}

function sheetOf(image: ImageData): HTMLCanvasElement {
  const sheet = document.createElement('canvas');
  sheet.width = image.width;
  sheet.height = image.height;
  sheet.getContext('2d')?.putImageData(image, 0, 0);
  return sheet;
}

/** The pixel of a cell on the sheet of tints, and on that of stripes, as one word each; 0 is transparent. */
interface Words {
  readonly tint: number;
  readonly stripe: number;
}

function wordsOf(paint: Paint): Words {
  const word = (red: number, green: number, blue: number) =>
    new Uint32Array(Uint8ClampedArray.of(red, green, blue, 255).buffer)[0];
  if (paint === 'stripes') return { tint: 0, stripe: word(0, 0, 0) };
  const rgb = paint === null ? undefined : color(paint)?.rgb();
  return { tint: rgb ? word(rgb.r, rgb.g, rgb.b) : 0, stripe: 0 };
}
