import { formatNumber, formatRatio } from '../words/numbers.ts';
import type { Phrase } from './measure.ts';

export const phrases: readonly Phrase[] = [
  { name: 'compared', means: 'the ratio in words: 4.2 times lower, 52 times higher', of: 'ratio', say: lower },
  { name: 'compared.N', means: 'likewise ratio.N', of: 'ratio.N', say: lower },
  { name: 'best.compared', means: 'likewise best.ratio', of: 'best.ratio', say: lower },
];

export const networkPhrases: readonly Phrase[] = [
  {
    name: 'accuracy.compared',
    means: 'accuracy.gap in words: 4.1 points more, 2 points fewer',
    of: 'accuracy.gap',
    say: (gap) => (gap === 0 ? 'just as many' : `${size(gap)} points ${gap > 0 ? 'more' : 'fewer'}`),
  },
  {
    name: 'loss.compared',
    means: 'loss.gap in words: 0.13 lower, 0.02 higher',
    of: 'loss.gap',
    say: (gap) => (gap === 0 ? 'no lower and no higher' : `${size(gap)} ${gap < 0 ? 'lower' : 'higher'}`),
  },
  {
    name: 'sharpness.compared',
    means: 'sharpness.ratio in words: 2.3 times flatter, 1.4 times sharper',
    of: 'sharpness.ratio',
    say: (ratio) =>
      ratio === 1 ? 'just as flat' : `${times(ratio < 1 ? 1 / ratio : ratio)} ${ratio < 1 ? 'flatter' : 'sharper'}`,
  },
];

function lower(ratio: number): string {
  if (ratio === 1) return 'no lower and no higher';
  if (ratio === 0 || ratio === Number.POSITIVE_INFINITY) return ratio === 0 ? 'infinitely higher' : 'infinitely lower';
  return ratio > 1 ? `${times(ratio)} lower` : `${times(1 / ratio)} higher`;
}

function times(ratio: number): string {
  return `${formatRatio(ratio)} times`;
}

function size(gap: number): string {
  return formatNumber(Math.abs(gap), 2);
}
