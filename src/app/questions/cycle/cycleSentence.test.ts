import { expect, it } from 'vitest';
import { optimizersOf } from '../../../engine/experiment/experiment.ts';
import { parse } from '../../../engine/experiment/parse.ts';
import { cycleSentence } from './cycleSentence.ts';

function said(run: string, before: number, after: number): string {
  const { experiment, problems } = parse(`landscape=rastrigin&run=${run}`);
  expect(problems).toEqual([]);
  return cycleSentence(optimizersOf(experiment)[0], before, after);
}

it.each([
  [121, 121, 'f has 121 local minima in this window; after one cycle (5 steps of SGD, then half way back) 121 remain.'],
  [4, 1, 'f has 4 local minima in this window; after one cycle (5 steps of SGD, then half way back) 1 remains.'],
  [1, 0, 'f has 1 local minimum in this window; after one cycle (5 steps of SGD, then half way back) none remains.'],
  [2, 93, 'f has 2 local minima in this window; after one cycle (5 steps of SGD, then half way back) there are 93.'],
  [0, 1, 'f has no local minimum in this window; after one cycle (5 steps of SGD, then half way back) there is 1.'],
  [
    0,
    0,
    'f has no local minimum in this window, and after one cycle (5 steps of SGD, then half way back) there is none either.',
  ],
])('%i local minima become %i', (before, after, sentence) => {
  expect(said('lookahead(sgd(lr=0.001),k=5,alpha=0.5)', before, after)).toBe(sentence);
});

it.each([
  ['lookahead(sgd(lr=0.001,momentum=0.9),k=1,alpha=0.8)', '(1 step of SGD with momentum, then 20 % of the way back)'],
  ['lookahead(sgd(lr=0.001),k=5,alpha=1)', '(5 steps of SGD, then no way back)'],
  ['lookahead(sgd(lr=0.001),k=5,alpha=0)', '(5 steps of SGD, then all the way back)'],
  ['lookahead(sgd(lr=0.001),k=5,alpha=1.5)', '(5 steps of SGD, then 50 % further on)'],
  ['lookahead(sgd(lr=0.001),k=5,alpha=0.5,convention=lazy)', '(1 step of SGD, where the slow weights begin)'],
  ['slowmo(sgd(lr=0.001),k=7)', '(7 gradient evaluations of SGD, then one sync of SlowMo)'],
  [
    'lookahead(lookahead(sgd(lr=0.001),k=5,alpha=0.5),k=3,alpha=0.5)',
    '(15 steps of SGD, syncs of the Lookahead inside among them, then half way back)',
  ],
])('the cycle of %s in words', (run, words) => {
  expect(said(run, 2, 2)).toContain(words);
});
