import { scaleLinear } from 'd3';

/** Where settings lie on the map: k to the right, alpha upwards, a cell around the setting that it stands for. */
export interface MapGeometry {
  readonly width: number;
  readonly height: number;
  /** The drawing area within, in pixels. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Pixels of a setting, moved to the nearest edge where it lies outside. */
  toX(k: number): number;
  toY(alpha: number): number;
  /** The setting of the cell under a pixel; the nearest one for a pixel outside. */
  settingAt(x: number, y: number): Setting;
}

export interface Setting {
  readonly k: number;
  readonly alpha: number;
}

/** Cells in both directions: k from 1 to 32, alpha in 32 steps up to 1. */
export const SIZE = 32;

/** Where the axes are labelled. */
export const K_TICKS = [1, 5, 10, 15, 20, 25, 30] as const;
export const ALPHA_TICKS = [0.25, 0.5, 0.75, 1] as const;

const LEFT = 34;
const RIGHT = 4;
const TOP = 6;
const BOTTOM = 34;

export function mapGeometry(width: number, height: number): MapGeometry {
  const [left, right, top, bottom] = [LEFT, width - RIGHT, TOP, height - BOTTOM];
  const x = scaleLinear([0.5, SIZE + 0.5], [left, right]).clamp(true);
  const y = scaleLinear([0.5 / SIZE, 1 + 0.5 / SIZE], [bottom, top]).clamp(true);
  const place = (value: number) => Math.max(1, Math.min(SIZE, Math.round(value)));
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    toX: x,
    toY: y,
    settingAt: (pixelX, pixelY) => ({ k: place(x.invert(pixelX)), alpha: place(SIZE * y.invert(pixelY)) / SIZE }),
  };
}

/** The frame around a cell, a pixel outside of it. */
export function aroundCell({ toX, toY }: MapGeometry, { k, alpha }: Setting) {
  const [x0, x1] = [toX(k - 0.5), toX(k + 0.5)];
  const [y0, y1] = [toY(alpha + 0.5 / SIZE), toY(alpha - 0.5 / SIZE)];
  return { x: x0 - 1, y: y0 - 1, width: x1 - x0 + 2, height: y1 - y0 + 2 };
}
