import {
  type Experiment,
  innermost,
  type OptimizerChoice,
  optimizersOf,
  type Run,
} from '../../engine/experiment/experiment.ts';
import { isAverage } from '../../engine/experiment/rhythm.ts';
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
  const wraps = choice.inner !== undefined;
  if (run === 'inner') {
    const [first] = optimizersOf(experiment);
    return wraps
      ? `the inner ${wrapperName(choice)} alone`
      : `the same ${shortBaseName(choice)} without ${isAverage(first) ? 'averaging' : wrapperName(first)}`;
  }
  if (index === 0) return wraps ? wrapperName(choice) : baseName(choice);
  const settings = wraps ? settingsOf(choice) : `lr ${innermost(choice).values.lr}`;
  return `${wraps ? wrapperName(choice) : baseName(choice)} (${settings})`;
}

/** Lookahead, SlowMo, moving average: what is around the base optimizer. */
export function wrapperName(choice: OptimizerChoice): string {
  return optimizerKind(choice.name)?.title ?? choice.name;
}

const SYMBOLS: Readonly<Record<string, string>> = { alpha: 'α', alphaMin: 'least α' };

/** The first two numbers of a wrapper, as it is told apart by: k 5, α 0.5. */
function settingsOf(choice: OptimizerChoice): string {
  const numbers = (optimizerKind(choice.name)?.parameters ?? []).filter(({ type }) => type === 'number').slice(0, 2);
  return numbers
    .map(({ name, label }) => `${SYMBOLS[name] ?? (name === 'k' ? 'k' : label)} ${choice.values[name]}`)
    .join(', ');
}

export function capitalized(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
