import { counterpartIndex } from '../../../engine/experiment/counterpart.ts';
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

/** A counterpart at a rate of its own is called as one at the same rate: the rates are told elsewhere. */
export function names({ runs }: Pick<Experiment, 'runs'>): readonly string[] {
  const counterpart = counterpartIndex({ runs });
  const linked = { runs: runs.map((run, index) => (index === counterpart ? 'inner' : run)) };
  return runs.map((_, index) => runName(linked, index).replace(/ \(.*\)$/, ''));
}

/** A bar for each run, in the colours of the picture. */
export function barsOf(experiment: Experiment, values: readonly number[], shown: (value: number) => string): Bar[] {
  const [lines, called] = [runStyles(experiment), names(experiment)];
  return values.map((value, index) => ({
    label: capitalized(called[index]),
    colour: lines[index].line,
    value,
    shown: shown(value),
  }));
}
