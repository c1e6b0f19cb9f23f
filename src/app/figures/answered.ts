import type { Experiment } from '../../engine/experiment/experiment.ts';
import { type Answer, answers } from '../questions/answers.ts';
import type { Inquiry } from '../questions/inquiry.ts';

/** The full answer to a question about this very experiment; null while it is open, coarse or about what was before. */
export function answered<Value>(inquiry: Inquiry<Value>, experiment: Experiment): Answer<Value> | null {
  if (experiment.study.name !== inquiry.name) return null;
  // Only the inquiry's own answers are filed under its name.
  const answer = answers.getState().known[inquiry.name] as Answer<Value> | undefined;
  return answer?.detail === 'full' && answer.key === inquiry.key(experiment) ? answer : null;
}
