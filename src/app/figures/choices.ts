import { createStore } from 'zustand';
import type { Theme } from '../theme/theme.ts';
import type { Format } from './formats.ts';
import type { Unit } from './svgFile.ts';

/** How the reader wants figures; kept while the page is open, since one seldom exports a single one. */
export interface Choices {
  readonly format: Format;
  readonly width: WidthChoice;
  /** The width of one's own. */
  readonly own: { readonly value: number; readonly unit: Unit };
  /** Pixels of a PNG to one of the page's. */
  readonly ratio: number;
  readonly design: Theme['shown'];
  readonly caption: boolean;
}

/** The widths of columns that many journals ask for, in millimetres; as on the screen; or one's own. */
export type WidthChoice = '84' | '174' | 'screen' | 'own';

export const choices = createStore<Choices>(() => ({
  format: 'svg',
  width: '174',
  own: { value: 120, unit: 'mm' },
  ratio: 2,
  // What is printed is printed on white.
  design: 'light',
  caption: false,
}));

export const RATIOS = [1, 2, 3, 4] as const;

const PX_PER_MM = 96 / 25.4;
/** What is narrower has no room for its numbers; what is wider, no browser draws. */
const NARROWEST = 200;
const WIDEST = 2000;

/** In CSS pixels, and the unit that it was chosen in. */
export function chosenWidth({ width, own }: Choices, screen: number): { readonly pixels: number; readonly unit: Unit } {
  if (width === 'screen') return { pixels: Math.round(screen), unit: 'px' };
  const { value, unit } = width === 'own' ? own : { value: Number(width), unit: 'mm' as const };
  return { pixels: unit === 'mm' ? Math.round(value * PX_PER_MM) : Math.round(value), unit };
}

/** The range of a width of one's own, in its unit. */
export function allowedWidths(unit: Unit): { readonly min: number; readonly max: number } {
  const inUnit = (pixels: number) => (unit === 'mm' ? Math.round(pixels / PX_PER_MM) : pixels);
  return { min: inUnit(NARROWEST), max: inUnit(WIDEST) };
}
