import { expect, it } from 'vitest';
import { drained, networkExperiment } from '../../../../test/networkStudies.ts';
import { quadraticModel } from '../../../../test/quadraticModel.ts';
import { sweep } from '../../../engine/networks/studies/sweep.ts';
import { cellInWords, sweepSentence } from './sweepInWords.ts';
import { sweepSeeds } from './sweepSeeds.ts';

const experiment = networkExperiment(['lookahead(sgd(lr=0.1),k=4,alpha=0.5)', 'inner'], { steps: 20 });
const question = { experiment, ks: [2, 5], alphas: [0.5, 1], seeds: 6 };
const { answer, partials } = drained(sweep(quadraticModel(), question));

it('names the best cell and how many are decided', () => {
  const best = answer.cells[answer.best ?? -1];
  expect(sweepSentence(answer)).toContain(`k = ${best.k}, α = ${best.alpha}`);
  const counts = /, (\d+) of 4 settings end lower than without, (\d+) higher, (\d+) undecided/.exec(
    sweepSentence(answer),
  );
  expect(counts?.slice(1).reduce((sum, count) => sum + Number(count), 0)).toBe(4);
  expect(sweepSentence(partials[0])).toContain('1 of 6 seeds so far');
});

it('reads a cell aloud', () => {
  const same = answer.cells.find(({ k, alpha }) => k === 5 && alpha === 1);
  if (same === undefined) throw new Error('there is no such cell');
  expect(cellInWords(same, false)).toMatch(
    /^k 5, alpha 1: the same test loss than without|^k 5, alpha 1: the same test loss/,
  );
  const ruined = { ...same, difference: Number.POSITIVE_INFINITY, diverged: 6 };
  expect(cellInWords(ruined, false)).toBe('k 5, alpha 1: diverged with 6 seeds');
});

it('trains enough seeds for something to be decided', () => {
  expect([1, 6, 9].map((seeds) => sweepSeeds({ seeds }))).toEqual([6, 6, 9]);
});
