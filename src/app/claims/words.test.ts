import { expect, it } from 'vitest';
import { certainty, points, tied, times } from './words.ts';

const WORDS = { ahead: 'fewer', behind: 'more' };
const { POSITIVE_INFINITY: NEVER } = Number;

it.each([
  [1.834, '1.83× fewer'],
  [0.5, '2× more'],
  [12.3, '12× fewer'],
  [1.04, '1.04× fewer'],
  [1 / 1.04, '1.04× more'],
  [1, 'no difference'],
  [NEVER, null],
  [0, null],
])('%d times', (ratio, words) => {
  expect(times(ratio, WORDS)).toBe(words);
});

it.each([
  ['ratio', 1.2, 2.5, '1.20× to 2.5× fewer'],
  ['ratio', 0.4, 0.8, '1.25× to 2.5× more'],
  ['ratio', 0.8, 1.5, 'from 1.25× more to 1.50× fewer'],
  ['ratio', 1.5, 1.5, '1.50× fewer in every resample'],
  ['ratio', 0, 0, 'in every resample only one of the two gets there'],
  ['ratio', 1.5, NEVER, '1.50× fewer to beyond any ratio'],
  ['difference', 0.012, 0.2, '1.2 to 20 points fewer'],
  ['difference', -0.2, -0.01, '1.0 to 20 points more'],
  ['difference', -0.05, 0.1, 'from 5.0 points more to 10 points fewer'],
  ['difference', 0, 0, '0.0 points in every resample'],
] as const)('a %s from %d to %d: %s', (scale, low, high, words) => {
  expect(certainty({ scale, value: low, low, high }, 1024, WORDS)).toBe(`95 % interval over 1,024 seeds: ${words}.`);
});

it('says where nothing is random', () => {
  expect(certainty({ scale: 'ratio', value: 2, low: 2, high: 2 }, 1, WORDS)).toMatch(/^Nothing is random/);
});

it('has a true minus sign', () => {
  expect(points(-0.034)).toBe('−3.4');
});

it('keeps a number and its unit on one line', () => {
  expect(tied('61 % of 16 MB, 5.0 points better in 3 runs')).toBe(
    '61\u00a0% of 16\u00a0MB, 5.0\u00a0points better in 3 runs',
  );
});
