import { expect, test } from 'vitest';
import { allowedWidths, choices, chosenWidth } from './choices.ts';

const with_ = (change: Partial<ReturnType<typeof choices.getState>>) => ({ ...choices.getState(), ...change });

test('a width in millimetres is that long at 96 pixels an inch', () => {
  expect(chosenWidth(with_({ width: '84' }), 700)).toEqual({ pixels: 317, unit: 'mm' });
  expect(chosenWidth(with_({ width: 'own', own: { value: 25.4, unit: 'mm' } }), 700)).toEqual({
    pixels: 96,
    unit: 'mm',
  });
});

test('a width in pixels, and that of the screen, are taken as they are', () => {
  expect(chosenWidth(with_({ width: 'own', own: { value: 500, unit: 'px' } }), 700)).toEqual({
    pixels: 500,
    unit: 'px',
  });
  expect(chosenWidth(with_({ width: 'screen' }), 700.4)).toEqual({ pixels: 700, unit: 'px' });
});

test('the widths of columns are among those that are allowed', () => {
  const { min, max } = allowedWidths('mm');
  expect([min <= 84, max >= 174]).toEqual([true, true]);
});
