import { counterpartIndex } from '../../engine/experiment/counterpart.ts';
import type { Experiment, Run } from '../../engine/experiment/experiment.ts';
import type { Colour } from '../theme/theme.ts';

/** The colours of a run wherever it is drawn or named. */
export interface RunStyle {
  /** Of the weights to judge: phi, or the run's own. */
  readonly line: Colour;
  /** Of the fast weights of a run that has slow ones. */
  readonly fast: Colour | null;
}

const FURTHER: readonly Colour[] = ['further-1', 'further-2', 'further-3', 'further-4', 'further-5'];

/** The first run and the same without its wrapper have colours of their own; all else that is compared, further hues. */
export function runStyles({ runs }: Pick<Experiment, 'runs'>): RunStyle[] {
  const hues = huesOf(
    runs,
    runs.map(() => null),
  );
  return runs.map((run, index) => styleOf(run, index, hues[index]));
}

export function styleOf(run: Run, index: number, hue: Colour): RunStyle {
  const wraps = run !== 'inner' && run.inner !== undefined;
  if (index === 0) return wraps ? { line: 'slow', fast: 'fast' } : { line: 'fast', fast: null };
  return { line: hue, fast: wraps ? hue : null };
}

/**
 * A hue for each run; those that have one keep it, except that the colour of what is without Lookahead is given up to
 * `inner`. The first run is not among them: its colours are its own.
 */
export function huesOf(runs: readonly Run[], kept: readonly (Colour | null)[]): Colour[] {
  const hues = kept.map((hue, index) => {
    const givenUp = hue === 'without' && runs.includes('inner') && runs[index] !== 'inner';
    return index === 0 || givenUp ? null : hue;
  });
  const counterpart = counterpartIndex({ runs });
  if (counterpart !== null && !hues.includes('without')) hues[counterpart] ??= 'without';
  for (let index = 1; index < hues.length; index++)
    hues[index] ??= FURTHER.find((free) => !hues.includes(free)) ?? FURTHER[index % FURTHER.length];
  return hues.map((hue) => hue ?? 'slow');
}
