import { describe, expect, test } from 'vitest';
import type { Palette } from '../theme/theme.ts';
import type { Figure } from './figure.ts';
import type { Measure } from './lettering.ts';
import { sheetOf } from './sheet.ts';
import { SvgInk } from './svgInk.ts';

const measure: Measure = (text, { size }) => 0.6 * size * text.length;
// Only these are asked for.
const colours = { panel: '#ffffff', ink: '#000000', soft: '#555555' } as unknown as Palette;
const caption = {
  says: 'A sentence on what the figure shows, which is long enough for lines.',
  source: 'Lab 1, a://b#c',
};
const drawn: number[][] = [];
const figure: Figure = {
  name: 'loss',
  title: 'Loss',
  says: '',
  size: { width: 400, height: 200 },
  keys: [
    'slow weights',
    'the same SGD without Lookahead',
    'fast weights',
    'what is much too long for a narrow one',
    'minimum',
  ].map((text) => ({
    text,
    draw: (ink) => ink.fillRect(-12, -7, 24, 14),
  })),
  draw: (_ink, { width, height }, { scale }) => drawn.push([width, height, scale]),
};

/** Where texts and signs of a sheet lie. */
function placesOn(width: number, withCaption: boolean) {
  const sheet = sheetOf(figure, { width, colours, caption: withCaption ? caption : null }, measure);
  const ink = new SvgInk(() => '');
  sheet.draw(ink);
  const texts = [...ink.markup().matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*font-size="([\d.]+)"[^>]*>([^<]*)</g)];
  return {
    sheet,
    texts: texts.map(([, x, y, size, text]) => ({
      text,
      x: Number(x),
      y: Number(y),
      right: Number(x) + measure(text, { size: Number(size) }),
    })),
  };
}

describe.each([200, 317, 658, 1500])('a sheet %s pixels wide', (width) => {
  test('keeps the shape of the picture, and draws larger ones with stronger lines', () => {
    placesOn(width, false);
    const [wide, high, scale] = drawn[drawn.length - 1];
    expect([wide, high]).toEqual([width, width / 2].map(Math.round));
    expect(scale).toBeGreaterThanOrEqual(0.6);
    expect(scale).toBeLessThanOrEqual(1.5);
    expect(Math.sign(scale - 1)).toBe(Math.sign(width - 400));
  });

  test('lays out keys and caption within its edges, one not upon the other', () => {
    const { sheet, texts } = placesOn(width, true);
    expect(texts.map(({ text }) => text).slice(0, 5)).toEqual(figure.keys.map(({ text }) => text));
    expect(
      texts
        .map(({ text }) => text)
        .slice(5)
        .join(' '),
    ).toBe(`${caption.says} ${caption.source}`);
    for (const { y, right } of texts) {
      expect(y).toBeGreaterThan(width / 2);
      expect(y).toBeLessThan(sheet.height);
      expect(right).toBeLessThanOrEqual(width - 5.9);
    }
    for (const [index, one] of texts.entries())
      for (const other of texts.slice(index + 1))
        if (one.y === other.y) expect(one.right < other.x || other.right < one.x).toBe(true);
        else expect(Math.abs(one.y - other.y)).toBeGreaterThan(10);
  });

  test('is higher by its caption', () => {
    expect(placesOn(width, true).sheet.height).toBeGreaterThan(placesOn(width, false).sheet.height + 20);
  });
});
