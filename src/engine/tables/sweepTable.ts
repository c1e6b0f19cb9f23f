import type { Experiment } from '../experiment/experiment.ts';
import { formatRun } from '../experiment/format.ts';
import type { Sweep } from '../studies/sweep.ts';
import type { Row } from './table.ts';

export const sweepFigures = ['median', 'p10', 'p90', 'diverged'] as const;
export const sweepHeader: readonly string[] = ['value', 'run', ...sweepFigures];

/** A row for every run at every value. */
export function* sweepRows(
  { experiment, values }: { readonly experiment: Pick<Experiment, 'runs'>; readonly values: readonly number[] },
  { places, runs }: Pick<Sweep, 'places' | 'runs'>,
): Generator<Row> {
  const names = experiment.runs.map(formatRun);
  for (const [at, place] of places.entries())
    for (const [index, run] of runs.entries())
      yield [values[place], names[index], ...sweepFigures.map((name) => run[name][at])];
}
