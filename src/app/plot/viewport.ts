import type { Point, Window } from '../../landscapes/landscape.ts';

/**
 * The one place that knows how the plane of the landscape lies on the screen. Pixels are CSS pixels from the upper left
 * corner; one unit is as long in x as in y, so that steps are seen at right angles to the contours they cross.
 */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  /** What is seen: the wanted window, widened in one direction to the shape of the screen. */
  readonly shown: Window;
  readonly pixelsPerUnit: number;
  toX(x: number): number;
  toY(y: number): number;
  fromX(pixel: number): number;
  fromY(pixel: number): number;
}

export function viewport(wanted: Window, width: number, height: number): Viewport {
  const [x0, x1, y0, y1] = wanted;
  const pixelsPerUnit = Math.min(width / (x1 - x0), height / (y1 - y0));
  const halfWidth = width / pixelsPerUnit / 2;
  const halfHeight = height / pixelsPerUnit / 2;
  const left = (x0 + x1) / 2 - halfWidth;
  const top = (y0 + y1) / 2 + halfHeight;
  return {
    width,
    height,
    shown: [left, left + 2 * halfWidth, top - 2 * halfHeight, top],
    pixelsPerUnit,
    toX: (x) => (x - left) * pixelsPerUnit,
    toY: (y) => (top - y) * pixelsPerUnit,
    fromX: (pixel) => left + pixel / pixelsPerUnit,
    fromY: (pixel) => top - pixel / pixelsPerUnit,
  };
}

/** The window after zooming by `factor` (above 1: closer) so that the point under the pixel stays under it. */
export function zoomed({ shown, fromX, fromY }: Viewport, factor: number, pixelX: number, pixelY: number): Window {
  const [x0, x1, y0, y1] = shown;
  const x = fromX(pixelX);
  const y = fromY(pixelY);
  const towards = (end: number, fixed: number) => fixed + (end - fixed) / factor;
  return [towards(x0, x), towards(x1, x), towards(y0, y), towards(y1, y)];
}

/** The window after the picture has been dragged by so many pixels. */
export function panned({ shown, pixelsPerUnit }: Viewport, dx: number, dy: number): Window {
  const [x0, x1, y0, y1] = shown;
  return [x0 - dx / pixelsPerUnit, x1 - dx / pixelsPerUnit, y0 + dy / pixelsPerUnit, y1 + dy / pixelsPerUnit];
}

/** A window around some points, with a margin; `least` keeps it from shrinking to nothing. */
export function windowAround(points: readonly Point[], least: number): Window {
  const [x0, x1] = span(points, 0, least);
  const [y0, y1] = span(points, 1, least);
  return [x0, x1, y0, y1];
}

const MARGIN = 0.12;

function span(points: readonly Point[], coordinate: 0 | 1, least: number): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const point of points) {
    low = Math.min(low, point[coordinate]);
    high = Math.max(high, point[coordinate]);
  }
  const margin = Math.max(MARGIN * (high - low), (least - (high - low)) / 2);
  return [low - margin, high + margin];
}

/** Fewer digits for the address: a window is nobody's exact number. */
export function rounded(wanted: Window): Window {
  const digits = Math.max(0, 3 - Math.floor(Math.log10(Math.min(wanted[1] - wanted[0], wanted[3] - wanted[2]))));
  const scale = 10 ** Math.min(12, digits);
  const round = (value: number) => Math.round(value * scale) / scale + 0;
  return [round(wanted[0]), round(wanted[1]), round(wanted[2]), round(wanted[3])];
}
