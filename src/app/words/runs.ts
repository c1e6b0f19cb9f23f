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

/** How a run is called in labels: Lookahead; without it; or its optimizer with what sets it apart. */
export function runName(experiment: Pick<Experiment, 'runs'>, index: number): string {
  const run: Run = experiment.runs[index];
  const choice = optimizersOf(experiment)[index];
  const wraps = choice.inner !== undefined;
  const [first] = optimizersOf(experiment);
  if (run === 'inner') {
    return wraps
      ? `the inner ${wrapperName(choice)} alone`
      : `the same ${shortBaseName(choice)} without ${isAverage(first) ? 'averaging' : wrapperName(first)}`;
  }
  if (index === 0) return wraps ? wrapperName(choice) : baseName(choice);
  const { lr } = innermost(choice).values;
  const rate = lr === undefined ? [] : [`lr ${lr}`];
  if (!wraps) return withSettings(baseName(choice), rate);
  const sameBase = baseName(choice) === baseName(first);
  const sameRate = sameBase && lr === innermost(first).values.lr;
  return withSettings(sameBase ? wrapperName(choice) : `${wrapperName(choice)} around ${baseName(choice)}`, [
    ...settingsOf(choice),
    ...(sameRate ? [] : rate),
  ]);
}

function withSettings(name: string, settings: readonly string[]): string {
  return settings.length === 0 ? name : `${name} (${settings.join(', ')})`;
}

/** Lookahead, SlowMo, moving average: what is around the base optimizer. */
function wrapperName(choice: OptimizerChoice): string {
  return optimizerKind(choice.name)?.title ?? choice.name;
}

const SYMBOLS: Readonly<Record<string, string>> = { k: 'k', alpha: 'α', alphaMin: 'least α' };

/** The first two numbers of a wrapper, as it is told apart by: k 5, α 0.5. */
function settingsOf(choice: OptimizerChoice): string[] {
  const numbers = (optimizerKind(choice.name)?.parameters ?? []).filter(({ type }) => type === 'number').slice(0, 2);
  return numbers.map(({ name, label }) => `${SYMBOLS[name] ?? label} ${choice.values[name]}`);
}

export function capitalized(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
