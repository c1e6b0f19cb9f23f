import type { Experiment } from '../../engine/experiment/experiment.ts';
import { type Sweepable, withValue } from '../../engine/experiment/sweepable.ts';
import { atBase } from './firstRun.ts';
import { repaired } from './values.ts';

/** A number set in every run that has it; what no longer goes together with it is switched off. */
export function inEveryRun<Each extends Pick<Experiment, 'runs'>>(
  experiment: Each,
  swept: Sweepable,
  value: number,
): Each {
  const changed = withValue(experiment, swept, value);
  return { ...changed, runs: changed.runs.map((run) => (run === 'inner' ? run : atBase(run, repaired))) };
}
