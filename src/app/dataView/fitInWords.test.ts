import { expect, it } from 'vitest';
import type { Samples } from '../../landscapes/landscape.ts';
import { landscapeNamed } from '../../landscapes/registry.ts';
import { fitInWords } from './fitInWords.ts';

it('says what a line through the data is at this step', () => {
  expect(fitInWords(samplesOf('least-squares'), 12, [{ name: 'Lookahead', weights: [0.5, -1] }], [0.8, 1.06])).toBe(
    '32 points with the line that each run fits to them. After gradient step 12, Lookahead: y = 0.50 x − 1.00. ' +
      'The best: y = 0.80 x + 1.06.',
  );
});

it('says what the probabilities of two classes are', () => {
  expect(fitInWords(samplesOf('logistic'), 0, [{ name: 'SGD', weights: [-1.5, 0] }], [1.21, -1.62])).toBe(
    '32 points of two classes with the probability of class 1 that each run fits to them. After gradient step 0, ' +
      'SGD: 1 / (1 + e^−(−1.50 x + 0.00)). The best: 1 / (1 + e^−(1.21 x − 1.62)).',
  );
});

function samplesOf(name: string): Samples {
  const samples = landscapeNamed(name)?.samples;
  if (samples === undefined) throw new Error(`${name} has no samples`);
  return samples;
}
