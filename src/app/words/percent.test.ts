import { expect, it } from 'vitest';
import { percent } from './percent.ts';

it.each([
  [0, '0 %'],
  [1, '100 %'],
  [0.0004, '<0.1 %'],
  [0.9996, '>99.9 %'],
  [0.034, '3.4 %'],
  [0.0996, '10 %'],
  [0.31, '31 %'],
  [0.996, '99.6 %'],
])('%d is %s', (share, text) => {
  expect(percent(share)).toBe(text);
});
