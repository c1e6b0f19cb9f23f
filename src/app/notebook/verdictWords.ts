import type { Experiment } from '../../engine/experiment/experiment.ts';
import type { EnsembleRun } from '../../engine/studies/ensemble.ts';
import type { Overview } from '../../engine/studies/overview.ts';
import { baselineIndex } from '../session/baselineIndex.ts';
import { isCurrent } from '../session/current.ts';
import { judge } from '../session/judge.ts';
import type { State, Verdict } from '../store.ts';
import { aloneSentence, certainty, NOTHING_BESIDE, verdictSentence } from '../verdict/sentence.ts';

/** What the verdict says, as plain text. */
export interface VerdictWords {
  readonly verdict: string;
  readonly certainty: string;
}

/** What it says now; null while that is still being computed. */
export function wordsNow(state: State): VerdictWords | null {
  const { experiment, ensemble, verdict } = state;
  if (baselineIndex(experiment) === null) {
    return ensemble !== null && isCurrent(state, ensemble) ? alone(experiment, ensemble.value) : null;
  }
  return verdict !== null && isCurrent(state, verdict) ? compared(experiment, verdict.value) : null;
}

/** What it says about an experiment computed for this. */
export function wordsOf(experiment: Experiment, { ensemble, comparison }: Overview): VerdictWords {
  const index = baselineIndex(experiment);
  return index === null || comparison === null
    ? alone(experiment, ensemble)
    : compared(experiment, judge(experiment, ensemble, index, comparison));
}

function compared(experiment: Experiment, verdict: Verdict): VerdictWords {
  const pieces = verdictSentence(experiment, verdict);
  return {
    verdict: pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''),
    certainty: certainty(experiment, verdict.comparison),
  };
}

function alone(experiment: Experiment, ensemble: readonly EnsembleRun[]): VerdictWords {
  return { verdict: aloneSentence(experiment, ensemble[0]), certainty: NOTHING_BESIDE };
}
