import type { Split } from '../../../engine/networks/data/dataset.ts';
import type { ClassField, Predictions } from '../../../engine/networks/protocol.ts';
import { wrongOnes } from './answersSentence.ts';
import { fieldOf, type ShownWeights } from './weightsShown.ts';

/** A sample that is read as something that it is not. */
export interface Mistake {
  readonly sample: number;
  readonly is: number;
  readonly readAs: number;
  /** How sure the network is of its wrong answer. */
  readonly probability: number;
  /** Whether no other of the networks shown gets it wrong. */
  readonly onlyHere: boolean;
}

/** So many of them are shown. */
export const MOST_MISTAKES = 10;

/** Those first that only this network makes, and of them those first of which it is surest. */
export function mistakesOf(
  field: ClassField,
  test: Split,
  answers: Predictions,
  weights: ShownWeights,
  all: readonly ShownWeights[],
): Mistake[] {
  const others = all
    .filter((each) => each.run !== weights.run || each.weights !== weights.weights)
    .flatMap((each) => fieldOf(answers, each) ?? []);
  const mistakes = wrongOnes(field, test).map((sample): Mistake => {
    return {
      sample,
      is: test.labels[sample],
      readAs: field.label[sample],
      probability: field.probability[sample],
      onlyHere: others.length > 0 && others.every(({ label }) => label[sample] === test.labels[sample]),
    };
  });
  return mistakes.sort((a, b) => Number(b.onlyHere) - Number(a.onlyHere) || b.probability - a.probability);
}
