import { readFileSync } from 'node:fs';
import { rgb } from 'd3';
import { expect, it } from 'vitest';
import { rgbOf } from './rgbOf.ts';

const sheet = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');
const colours = sheet.match(/#[\da-f]{3,8}\b/gi) ?? [];

it('reads every colour of the theme as d3 does', () => {
  expect(colours.length).toBeGreaterThan(40);
  for (const colour of [...colours, '#fff', '#A0c']) {
    const { r, g, b } = rgb(colour);
    expect(rgbOf(colour), colour).toEqual([r, g, b]);
  }
});

it('takes what is no such colour for white', () => {
  for (const text of ['', 'red', '#12345', '#12345g', 'rgb(1, 2, 3)']) expect(rgbOf(text)).toEqual([255, 255, 255]);
});
