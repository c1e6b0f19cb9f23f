import type { Extent } from '../plot/drawPaths.ts';
import type { Ink } from '../plot/ink.ts';
import type { Palette } from '../theme/theme.ts';
import type { Figure, Key, Size } from './figure.ts';
import { type Lettering, letter, type Measure, MONO } from './lettering.ts';
import { wrapped } from './wrapped.ts';

/** A figure laid out for a file: the picture, what its signs stand for beneath it, and the caption where one is wanted. */
export interface Sheet extends Size {
  draw(ink: Ink, moment?: Extent): void;
}

export interface SheetOptions {
  /** In CSS pixels, of which there are 96 in an inch. */
  readonly width: number;
  readonly colours: Palette;
  /** What is written beneath: a sentence, and where the figure comes from. */
  readonly caption: { readonly says: string; readonly source: string } | null;
}

const INSET = 6;
const KEY = { size: 11.5, row: 20, gap: 16, sign: 24, beside: 6 } as const;
const SAYS = { size: 11.5, row: 16 } as const;
const SOURCE = { size: 8.5, row: 12, family: MONO } as const;
/** A picture that is much smaller or larger than on the screen has lines of another strength, but less so. */
const THINNEST = 0.6;
const THICKEST = 1.5;

export function sheetOf(figure: Figure, { width, colours, caption }: SheetOptions, measure: Measure): Sheet {
  const { size, heightAt = (wide: number) => (wide * size.height) / size.width } = figure;
  const picture = { width, height: Math.round(heightAt(width)) };
  const room = width - 2 * INSET;
  const rows = keyRows(figure.keys, room, measure);
  const lines = caption === null ? [] : captionLines(caption, room, measure);
  const keysTop = picture.height + (rows.length > 0 ? 8 : 0);
  const captionTop = keysTop + rows.length * KEY.row + (lines.length > 0 ? 6 : 0);
  const scale = Math.max(THINNEST, Math.min(THICKEST, Math.sqrt(width / size.width)));
  return {
    width,
    height: Math.ceil(
      captionTop + lines.reduce((sum, { row }) => sum + row, 0) + (rows.length + lines.length > 0 ? 4 : 0),
    ),
    draw(ink, moment) {
      ink.fillStyle = colours.panel;
      ink.fillRect(0, 0, width, this.height);
      figure.draw(ink, picture, { colours, scale }, moment);
      for (const [row, keys] of rows.entries()) drawKeys(ink, keys, keysTop + (row + 0.5) * KEY.row, colours);
      let top = captionTop;
      for (const { text, row, ...style } of lines) {
        top += row;
        letter(ink, text, INSET, top - 4, { ...style, colour: style.family ? colours.soft : colours.ink });
      }
    },
  };
}

interface PlacedKey {
  readonly key: Key;
  readonly x: number;
  /** Of its letters: smaller where it would not fit even in a row of its own. */
  readonly size: number;
}

/** Side by side as far as there is room, from the left. */
function keyRows(keys: readonly Key[], room: number, measure: Measure): PlacedKey[][] {
  const rows: PlacedKey[][] = [];
  let free = 0;
  for (const key of keys) {
    const beside = (key.width ?? KEY.sign) + KEY.beside;
    const letters = measure(key.text, KEY);
    const size = Math.min(KEY.size, (KEY.size * (room - beside)) / letters);
    const wide = beside + (letters * size) / KEY.size;
    const row = rows.at(-1);
    if (row === undefined || free + wide > room) {
      rows.push([{ key, x: INSET, size }]);
      free = wide + KEY.gap;
    } else {
      row.push({ key, x: INSET + free, size });
      free += wide + KEY.gap;
    }
  }
  return rows;
}

function drawKeys(ink: Ink, keys: readonly PlacedKey[], y: number, colours: Palette): void {
  for (const { key, x, size } of keys) {
    const sign = key.width ?? KEY.sign;
    ink.save();
    ink.translate(x + sign / 2, y);
    key.draw(ink, colours);
    ink.restore();
    letter(ink, key.text, x + sign + KEY.beside, y, { size, colour: colours.ink, middle: true });
  }
}

interface Line extends Pick<Lettering, 'size' | 'family'> {
  readonly text: string;
  readonly row: number;
}

function captionLines(
  { says, source }: NonNullable<SheetOptions['caption']>,
  room: number,
  measure: Measure,
): readonly Line[] {
  const lines = (text: string, style: typeof SAYS | typeof SOURCE): Line[] =>
    wrapped(text, room, (part) => measure(part, style)).map((each) => ({ ...style, text: each }));
  const [first, ...rest] = lines(source, SOURCE);
  // A little apart from the sentence.
  return [...lines(says, SAYS), { ...first, row: SOURCE.row + 5 }, ...rest];
}
