import type { Experiment } from '../../engine/experiment/experiment.ts';
import type { AskOptions } from '../../engine/worker/client.ts';
import { type Answer, answers, type Detail, useAnswers } from './answers.ts';

/** A question over many runs: what its answer depends on, and how it is asked of the workers. */
export interface Inquiry<Value = unknown> {
  /** The name of its study in the notation. */
  readonly name: string;
  /** What the answer depends on, as a text; null where the question makes no sense for the experiment. */
  key(experiment: Experiment): string | null;
  ask(experiment: Experiment, detail: Detail, options: AskOptions): Promise<Value>;
}

/** The newest answer to a question, be it still that of an experiment that has changed since. */
export function useAnswer<Value>(inquiry: Inquiry<Value>): Answer<Value> | null {
  // Only the inquiry's own answers are filed under its name.
  return useAnswers((state) => (state.known[inquiry.name] as Answer<Value> | undefined) ?? null);
}

export function file(inquiry: Inquiry, answer: Answer): void {
  answers.setState(({ known }) => ({ known: { ...known, [inquiry.name]: answer } }));
}
