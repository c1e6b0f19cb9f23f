import type { Experiment } from '../../../engine/experiment/experiment.ts';
import type { Paired } from '../../../engine/studies/paired.ts';
import type { Versus } from '../../../engine/studies/versus.ts';
import { runStyles } from '../../plot/runStyle.ts';
import { capitalized, runName } from '../../words/runs.ts';
import type { Advantage, Bar } from '../claim.ts';

/** How far ahead the first run is of the second. */
export function advantageOf({ scale }: Versus, { value, low, high }: Paired): Advantage {
  return { scale, value, low, high };
}

export function names(experiment: Pick<Experiment, 'runs'>): readonly [study: string, baseline: string] {
  return [runName(experiment, 0), runName(experiment, 1)];
}

/** A bar for each run, in the colours of the picture. */
export function barsOf(experiment: Experiment, values: readonly number[], shown: (value: number) => string): Bar[] {
  const lines = runStyles(experiment);
  return values.map((value, index) => ({
    label: capitalized(runName(experiment, index)),
    colour: lines[index].line,
    value,
    shown: shown(value),
  }));
}
