import { color } from 'd3';
import { DIVERGED } from '../../../engine/studies/reached.ts';
import type { Palette } from '../../theme/theme.ts';
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

/** Paints cells, row after row from the upper left, over a place of the picture. `size`: that of the picture. */
export function paintCells(
  context: CanvasRenderingContext2D,
  cells: Int16Array | Uint8Array,
  columns: number,
  paint: (cell: number) => Paint,
  place: Place,
  size: { readonly width: number; readonly height: number },
  colours: Palette,
): void {
  const rows = cells.length / columns;
  const tints = new ImageData(columns, rows);
  const striped = new ImageData(columns, rows);
  /** By cell value; there are few of them. */
  const channels = new Map<number, readonly [number, number, number] | 'stripes' | null>();
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    if (!channels.has(cell)) channels.set(cell, channelsOf(paint(cell)));
    const wanted = channels.get(cell) ?? null;
    if (wanted === null) continue;
    if (wanted === 'stripes') striped.data[4 * index + 3] = 255;
    else tints.data.set([...wanted, 255], 4 * index);
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

function channelsOf(paint: Paint): readonly [number, number, number] | 'stripes' | null {
  if (paint === null || paint === 'stripes') return paint;
  const rgb = color(paint)?.rgb();
  return rgb ? [rgb.r, rgb.g, rgb.b] : null;
}
