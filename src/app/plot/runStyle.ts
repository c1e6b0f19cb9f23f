import type { Experiment } from '../../engine/experiment/experiment.ts';
import type { Colour } from '../theme/theme.ts';

/** The colours of a run wherever it is drawn or named. */
export interface RunStyle {
  /** Of the weights to judge: phi, or the run's own. */
  readonly line: Colour;
  /** Of the fast weights of a run that has slow ones. */
  readonly fast: Colour | null;
}

const FURTHER: readonly Colour[] = ['further-1', 'further-2', 'further-3', 'further-4'];

/** The first run and its inner one have colours of their own; whatever else is compared gets further hues. */
export function runStyles({ runs }: Pick<Experiment, 'runs'>): RunStyle[] {
  let further = 0;
  return runs.map((run, index) => {
    if (run === 'inner') return { line: 'without', fast: null };
    const wraps = run.inner !== undefined;
    if (index === 0) return wraps ? { line: 'slow', fast: 'fast' } : { line: 'fast', fast: null };
    const hue = FURTHER[further++ % FURTHER.length];
    return { line: hue, fast: wraps ? hue : null };
  });
}
