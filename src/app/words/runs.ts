import {
  cycleLength,
  type Experiment,
  innermost,
  type OptimizerChoice,
  optimizersOf,
  type Run,
} from '../../engine/experiment/experiment.ts';
import { optimizerKind } from '../../engine/optimizers/registry.ts';

/** SGD, SGD with momentum, Adam: the base optimizer as one says it. */
export function baseName(choice: OptimizerChoice): string {
  const base = innermost(choice);
  const title = optimizerKind(base.name)?.title ?? base.name;
  if (base.name !== 'sgd' || base.values.momentum === 0) return title;
  return base.values.nesterov === true ? `${title} with Nesterov momentum` : `${title} with momentum`;
}

/** The short name of its family: SGD, Adam. */
export function shortBaseName(choice: OptimizerChoice): string {
  const { name } = innermost(choice);
  return optimizerKind(name)?.title ?? name;
}

/** How a run is called in labels: Lookahead; without it; or its optimizer with what sets it apart. */
export function runName(experiment: Pick<Experiment, 'runs'>, index: number): string {
  const run: Run = experiment.runs[index];
  const choice = optimizersOf(experiment)[index];
  if (run === 'inner')
    return cycleLength(choice) > 0
      ? 'the inner Lookahead alone'
      : `the same ${shortBaseName(choice)} without Lookahead`;
  const wraps = cycleLength(choice) > 0;
  if (index === 0) return wraps ? 'Lookahead' : baseName(choice);
  const { lr } = innermost(choice).values;
  const rate = lr === undefined ? [] : [`lr ${lr}`];
  if (!wraps) return withSettings(baseName(choice), rate);
  const [first] = optimizersOf(experiment);
  const sameBase = baseName(choice) === baseName(first);
  const sameRate = sameBase && lr === innermost(first).values.lr;
  return withSettings(sameBase ? 'Lookahead' : `Lookahead around ${baseName(choice)}`, [
    `k ${choice.values.k}`,
    `α ${choice.values.alpha}`,
    ...(sameRate ? [] : rate),
  ]);
}

function withSettings(name: string, settings: readonly string[]): string {
  return settings.length === 0 ? name : `${name} (${settings.join(', ')})`;
}

export function capitalized(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
