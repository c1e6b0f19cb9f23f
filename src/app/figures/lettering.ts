import type { Ink } from '../plot/ink.ts';

/** The page's own fonts, and what resembles them where a file is opened elsewhere. */
const SANS = '"Inter Variable", Inter, "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif';
export const MONO = '"JetBrains Mono Variable", "JetBrains Mono", Menlo, Consolas, monospace';

export interface Lettering {
  /** In pixels. */
  readonly size: number;
  readonly colour: string;
  readonly weight?: 400 | 600 | 700;
  readonly family?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** Whether the place is that of the middle of the letters, and not of the line that they stand on. */
  readonly middle?: boolean;
  /** The colour of an edge around the letters that sets them off from what is beneath. */
  readonly halo?: string;
}

/** Writes a line of text. */
export function letter(ink: Ink, text: string, x: number, y: number, style: Lettering): void {
  ink.font = fontOf(style);
  ink.textAlign = style.align ?? 'left';
  // Not by a baseline of that name, which canvases and readers of SVG put at slightly different heights.
  const down = style.middle === true ? y + 0.35 * style.size : y;
  if (style.halo !== undefined) {
    ink.strokeStyle = style.halo;
    ink.lineWidth = 3;
    ink.lineJoin = 'round';
    ink.strokeText(text, x, down);
  }
  ink.fillStyle = style.colour;
  ink.fillText(text, x, down);
}

/** The same, and smaller where there is less room than that, in pixels. */
export function letterWithin(ink: Ink, text: string, x: number, y: number, room: number, style: Lettering): void {
  letter(ink, text, x, y, { ...style, size: style.size * Math.min(1, room / measured(text, style)) });
}

/** How much room a text takes, in pixels. */
export type Measure = (text: string, style: Pick<Lettering, 'size' | 'weight' | 'family'>) => number;

export const measured: Measure = (text, style) => {
  ruler ??= document.createElement('canvas').getContext('2d');
  if (ruler === null) return 0.55 * style.size * text.length;
  ruler.font = fontOf(style);
  // Letters of one width are as wide in every font.
  return ruler.measureText(text).width * (style.family === MONO ? 1 : WIDER);
};

/** A reader of SVG that has none of the fonts takes its own, which may be so much wider: nothing may be cut off then. */
const WIDER = 1.14;

let ruler: CanvasRenderingContext2D | null = null;

function fontOf({ weight = 400, size, family = SANS }: Pick<Lettering, 'size' | 'weight' | 'family'>): string {
  return `${weight} ${size}px ${family}`;
}

/** A canvas draws with what is there, so what a figure is written in must have been fetched before. */
export async function fetchFonts(): Promise<void> {
  const wanted = [400, 600, 700].map((weight) => `${weight} 12px "Inter Variable"`);
  await Promise.all(
    [...wanted, '400 12px "JetBrains Mono Variable"'].map((font) => document.fonts.load(font, 'αθφ abc')),
  );
}
