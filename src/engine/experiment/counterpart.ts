import type { Experiment, OptimizerChoice } from './experiment.ts';
import { withLr } from './experiment.ts';
import { formatOptimizer } from './format.ts';

/**
 * Which run is the first one's optimizer with its outermost wrapper taken off: `inner`, else the same written out, at
 * whatever learning rate. Null where there is none.
 */
export function counterpartIndex({ runs }: Pick<Experiment, 'runs'>): number | null {
  const inner = runs.indexOf('inner');
  if (inner >= 0) return inner;
  const first = runs[0];
  if (first === 'inner' || first.inner === undefined) return null;
  const wanted = withoutLr(first.inner);
  const index = runs.findIndex((run) => run !== 'inner' && withoutLr(run) === wanted);
  return index < 0 ? null : index;
}

function withoutLr(choice: OptimizerChoice): string {
  return formatOptimizer(withLr(choice, 1));
}
