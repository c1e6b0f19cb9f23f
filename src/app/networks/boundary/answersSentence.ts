import type { Split } from '../../../engine/networks/data/dataset.ts';
import type { ClassField, Predictions } from '../../../engine/networks/protocol.ts';
import { group } from '../../words/numbers.ts';
import { fieldOf, type ShownWeights } from './weightsShown.ts';

/** The samples of a split that are answered wrongly. */
export function wrongOnes({ label }: ClassField, { labels }: Pick<Split, 'labels'>): number[] {
  return Array.from(labels, (_, sample) => sample).filter((sample) => label[sample] !== labels[sample]);
}

/** Null where nothing answers. */
export function wrongInWords(wrong: number | null): string {
  return wrong === null ? 'diverged' : `${group(wrong)} wrong`;
}

/** How many each gets wrong, and what is drawn. */
export function answersSentence(
  shown: readonly ShownWeights[],
  answers: Predictions,
  test: Split,
  plane: boolean,
): string {
  const counts = shown.map((weights) => {
    const field = fieldOf(answers, weights);
    return field === null ? `${weights.name}: diverged` : `${weights.name}: ${group(wrongOnes(field, test).length)}`;
  });
  const drawn = plane
    ? 'The ground has more colour the surer the network is; points are the test set, ringed where the answer is wrong.'
    : 'Framed are those that no other of these networks gets wrong.';
  return `Wrong of ${group(test.count)}, with the first seed. ${counts.join('; ')}. ${drawn}`;
}
