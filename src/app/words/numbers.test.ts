import { expect, it } from 'vitest';
import {
  formatCoordinate,
  formatCount,
  formatNumber,
  formatPoint,
  formatPowerOfTen,
  formatRatio,
  formatSignificant,
} from './numbers.ts';

it.each([
  [0, '0'],
  [0.00912, '0.00912'],
  [123.456, '123'],
  [4567, '4,570'],
  [-1.5, '−1.5'],
  [0.0000123, '1.2·10⁻⁵'],
  [-3.4e12, '−3.4·10¹²'],
  [Number.POSITIVE_INFINITY, '∞'],
  [Number.NaN, '–'],
])('%d reads %s', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

it.each([
  [4.63, '4.6'],
  [52.3, '52'],
  [1987, '2,000'],
  [Number.POSITIVE_INFINITY, '∞'],
])('the ratio %d reads %s', (value, text) => {
  expect(formatRatio(value)).toBe(text);
});

it('coordinates keep their digits aligned, small ones get one more', () => {
  expect(formatPoint([-0.5, 1])).toBe('(−0.50, 1.00)');
  expect(formatCoordinate(0.0123)).toBe('0.012');
  expect(formatCoordinate(0)).toBe('0.00');
  expect([-123.456, 98765.4, 123456].map(formatCoordinate)).toEqual(['−123.5', '98765', '120,000']);
});

it('numbers to compare keep their zeros', () => {
  expect([0.0079, 0.003, 1, 49.6, 1987, -0.5].map((value) => formatSignificant(value, 2))).toEqual([
    '0.0079',
    '0.0030',
    '1.0',
    '50',
    '2,000',
    '−0.50',
  ]);
});

it('axis labels are plain numbers, powers only where zeros would have to be counted', () => {
  expect([-5, -4, 0, 2, 5, 6].map(formatPowerOfTen)).toEqual(['10⁻⁵', '0.0001', '1', '100', '100000', '10⁶']);
});

it('large counts lose the digits that do not matter', () => {
  expect([0, 51, 1234, 301_000, 999_999, 1_204_224, 96_000_000].map(formatCount)).toEqual([
    '0',
    '51',
    '1,200',
    '300,000',
    '1 million',
    '1.2 million',
    '96 million',
  ]);
});
