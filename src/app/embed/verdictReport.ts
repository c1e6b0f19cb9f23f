import type { Comparison } from '../../engine/studies/comparison.ts';
import { isCurrent } from '../session/current.ts';
import { store } from '../store.ts';
import { aloneSentence, certainty, verdictSentence } from '../verdict/sentence.ts';

/** What the verdict beside the figure would say. */
export interface VerdictReport {
  /** The sentence, and how sure it is. */
  readonly text: string;
  readonly certainty: string | null;
  readonly seeds: number;
  /** The first run against the same optimizer without its wrapper, or against the second; null where nothing is. */
  readonly comparison: Comparison | null;
}

/** Null until it has been measured. */
export function verdictReport(): VerdictReport | null {
  const state = store.getState();
  const { ensemble, verdict } = state;
  if (ensemble === null || !isCurrent(state, ensemble)) return null;
  const { experiment } = ensemble;
  const { seeds } = experiment;
  if (verdict === null) {
    return { text: aloneSentence(experiment, ensemble.value[0]), certainty: null, seeds, comparison: null };
  }
  const { comparison } = verdict.value;
  const pieces = verdictSentence(experiment, verdict.value);
  return {
    text: pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''),
    certainty: certainty(experiment, comparison),
    seeds,
    comparison,
  };
}
