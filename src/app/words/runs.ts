import {
  cycleLength,
  type Experiment,
  innermost,
  type OptimizerChoice,
  optimizersOf,
  type Run,
} from '../../engine/experiment/experiment.ts';
import { optimizerKind } from '../../engine/optimizers/registry.ts';

/** SGD, SGD with Nesterov momentum, Adam with AMSGrad, centred RMSprop: the base optimizer as one says it. */
export function baseName(choice: OptimizerChoice): string {
  const { name, values } = innermost(choice);
  const title = optimizerKind(name)?.title ?? name;
  const { momentum = 0, nesterov, amsgrad, centered } = values;
  const full = centered === true ? `centred ${title}` : title;
  if (amsgrad === true) return `${full} with AMSGrad`;
  if (momentum === 0) return full;
  return nesterov === true ? `${full} with Nesterov momentum` : `${full} with momentum`;
}

/** The short name of its family: SGD, Adam. */
export function shortBaseName(choice: OptimizerChoice): string {
  const { name } = innermost(choice);
  return optimizerKind(name)?.title ?? name;
}

/** How a run is called in labels: Lookahead; without it; or its optimizer with its learning rate. */
export function runName(experiment: Pick<Experiment, 'runs'>, index: number): string {
  const run: Run = experiment.runs[index];
  const choice = optimizersOf(experiment)[index];
  if (run === 'inner')
    return cycleLength(choice) > 0
      ? 'the inner Lookahead alone'
      : `the same ${shortBaseName(choice)} without Lookahead`;
  const wraps = cycleLength(choice) > 0;
  if (index === 0) return wraps ? 'Lookahead' : baseName(choice);
  const settings = wraps ? `k ${choice.values.k}, α ${choice.values.alpha}` : `lr ${innermost(choice).values.lr}`;
  return `${wraps ? 'Lookahead' : baseName(choice)} (${settings})`;
}

export function capitalized(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
