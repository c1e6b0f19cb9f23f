import type { Experiment } from '../../engine/experiment/experiment.ts';
import { sweepables } from '../../engine/experiment/sweepable.ts';
import { inEveryRun } from '../edits/everyRun.ts';
import { edit } from '../store.ts';

/** Sets a number by its name, in every run that has it; may be part of a drag until it is settled. */
export function setNumber(name: string, value: number): void {
  edit((experiment) => withNumber(experiment, name, value));
}

function withNumber(experiment: Experiment, name: string, value: number): Experiment {
  const swept = sweepables(experiment).find(({ parameter }) => parameter.name === name);
  return swept === undefined ? { ...experiment, [name]: value } : inEveryRun(experiment, swept, value);
}
