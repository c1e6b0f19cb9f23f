import { sweepables } from '../../engine/experiment/sweepable.ts';
import { inEveryRun } from '../edits/everyRun.ts';
import type { Settable, Subject } from '../subject.ts';

/** Sets a number by its name, in every run that has it; may be part of a drag until it is settled. */
export function setNumber(subject: Subject, name: string, value: number): void {
  subject.edit((experiment) => withNumber(experiment, name, value));
}

function withNumber<Each extends Settable>(experiment: Each, name: string, value: number): Each {
  const swept = sweepables(experiment).find(({ parameter }) => parameter.name === name);
  return swept === undefined ? { ...experiment, [name]: value } : inEveryRun(experiment, swept, value);
}
