import { expect, it } from 'vitest';
import { parse } from '../../../engine/experiment/parse.ts';
import { ellipseOf } from './ellipse.ts';
import type { CloudFigure } from './figuresAt.ts';
import { spreadInWords } from './spreadInWords.ts';

const { experiment } = parse('run=lookahead(sgd(lr=0.01),k=5,alpha=0.5)&run=inner&seeds=64');

/** A round cloud whose ellipse has this area; null where all seeds have diverged. */
function figure(run: number, weights: CloudFigure['weights'], area: number | null, left = 64): CloudFigure {
  if (area === null) return { run, weights, spread: null, ellipse: null, left: 0 };
  const variance = area / (Math.PI * -2 * Math.log(0.05));
  const spread = { mean: [0, 0] as const, xx: variance, xy: 0, yy: variance, seeds: left };
  return { run, weights, spread, ellipse: ellipseOf(spread), left };
}

function says(step: number, slow: number | null, fast: number | null, without: number | null, left = 64): string {
  const figures = [figure(0, 'slow', slow), figure(0, 'fast', fast), figure(1, 'own', without, left)];
  return spreadInWords(experiment, 64, step, figures)
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('');
}

it.each([
  [
    says(100, 0.12, 0.41, 0.66),
    'At step 100 the slow weights spread over an ellipse of area 0.12: 3.4× smaller than that of the fast weights (0.41) and 5.5× smaller than that of the same SGD without Lookahead (0.66).',
  ],
  [
    says(1000, 0.4, 0.39, 0.2),
    'At step 1,000 the slow weights spread over an ellipse of area 0.40: about as large as that of the fast weights (0.39) and 2× larger than that of the same SGD without Lookahead (0.20).',
  ],
  [says(0, 0, 0, 0), 'At step 0 all 64 seeds stood at the start.'],
  [
    says(3, 0, 0.4, 0.4),
    'At step 3 the slow weights had not left the start: the fast weights spread over an area of 0.40 and the same SGD without Lookahead spread over an area of 0.40.',
  ],
  [
    says(9, 0.1, 0.2, 0.3, 60),
    'At step 9 the slow weights spread over an ellipse of area 0.10: 2× smaller than that of the fast weights (0.20) and 3× smaller than that of the same SGD without Lookahead (0.30). Diverged and left out: the same SGD without Lookahead in 4 of 64 seeds.',
  ],
  [
    says(9, null, null, 3),
    'At step 9 the slow weights had diverged: the same SGD without Lookahead spread over an area of 3.0. Diverged and left out: Lookahead in all 64 seeds.',
  ],
])('%s', (said, wanted) => {
  expect(said).toBe(wanted);
});

it('says so where all that it could tell of is hidden', () => {
  expect(spreadInWords(experiment, 64, 5, [])).toEqual(['The runs that this sentence is about are hidden.']);
});
