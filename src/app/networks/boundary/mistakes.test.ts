import { expect, it } from 'vitest';
import { answersSentence } from './answersSentence.ts';
import { mistakesOf } from './mistakes.ts';
import type { ShownWeights } from './weightsShown.ts';

const test = { count: 4, inputs: new Float32Array(8), labels: Uint8Array.of(0, 1, 2, 3) };
const field = (label: number[], probability: number[]) => ({
  label: Uint8Array.from(label),
  probability: Float32Array.from(probability),
});
const slow = field([0, 1, 5, 3], [1, 1, 0.6, 1]);
const fast = field([7, 1, 5, 8], [0.9, 1, 0.95, 0.8]);
const answers = {
  runs: [
    { slow, fast },
    { slow: null, fast: null },
  ],
};
const all: readonly ShownWeights[] = [
  { run: 0, weights: 'slow', name: 'Slow weights', colour: 'slow' },
  { run: 0, weights: 'fast', name: 'Fast weights', colour: 'fast' },
  { run: 1, weights: 'slow', name: 'Without Lookahead', colour: 'without' },
];

it('lists the mistakes that only these weights make first, the surest of them first', () => {
  expect(mistakesOf(fast, test, answers, all[1], all)).toEqual([
    { sample: 0, is: 0, readAs: 7, probability: expect.closeTo(0.9), onlyHere: true },
    { sample: 3, is: 3, readAs: 8, probability: expect.closeTo(0.8), onlyHere: true },
    { sample: 2, is: 2, readAs: 5, probability: expect.closeTo(0.95), onlyHere: false },
  ]);
  expect(mistakesOf(slow, test, answers, all[0], all).map(({ onlyHere }) => onlyHere)).toEqual([false]);
});

it('counts them in words, and names what has diverged', () => {
  expect(answersSentence(all, answers, test, false)).toContain(
    'Wrong of 4, with the first seed. Slow weights: 1; Fast weights: 3; Without Lookahead: diverged.',
  );
});
