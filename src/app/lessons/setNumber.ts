import type { Experiment } from '../../engine/experiment/experiment.ts';
import { sweepables, withValue } from '../../engine/experiment/sweepable.ts';
import { atBase } from '../edits/firstRun.ts';
import { repaired } from '../edits.ts';
import { edit } from '../store.ts';

/** Sets a number by its name, in every run that has it; may be part of a drag until it is settled. */
export function setNumber(name: string, value: number): void {
  edit((experiment) => withNumber(experiment, name, value));
}

function withNumber(experiment: Experiment, name: string, value: number): Experiment {
  const swept = sweepables(experiment).find(({ parameter }) => parameter.name === name);
  if (swept === undefined) return { ...experiment, [name]: value };
  const changed = withValue(experiment, swept, value);
  return { ...changed, runs: changed.runs.map((run) => (run === 'inner' ? run : atBase(run, repaired))) };
}
