import {
  type Choice,
  type Experiment,
  type OptimizerChoice,
  optimizersOf,
} from '../../engine/experiment/experiment.ts';
import { noiseKind } from '../../engine/noise/registry.ts';
import { optimizerKind } from '../../engine/optimizers/registry.ts';
import { scheduleKind } from '../../engine/schedules/registry.ts';
import type { Parameter, Value } from '../../landscapes/parameter.ts';
import { landscapeNamed } from '../../landscapes/registry.ts';
import { formatNumber } from '../words/numbers.ts';
import { capitalized, runName } from '../words/runs.ts';

/** One thing that an experiment sets, in the words of its control. */
export interface Setting {
  /** The same in every experiment that sets the same thing. */
  readonly key: string;
  readonly what: string;
  readonly value: string;
  /** Left as it comes: not worth a word where two experiments agree on it. */
  readonly untouched: boolean;
}

/** Everything that an experiment sets, in the order of the workbench. */
export function describe(experiment: Experiment): readonly Setting[] {
  const { landscape, start, noise, schedule, steps, seed, seeds, show, at, view } = experiment;
  const land = landscapeNamed(landscape.name);
  const noisy = noiseKind(noise.name);
  const rates = scheduleKind(schedule.name);
  return [
    setting('landscape', 'Landscape', land?.title ?? landscape.name),
    ...parametersOf('landscape', '', landscape, land?.parameters ?? []),
    setting('start', 'Start', `(${exact(start[0])}, ${exact(start[1])})`),
    setting('noise', 'Gradient noise', noisy?.title ?? noise.name),
    ...parametersOf('noise', 'noise ', noise, noisy?.parameters ?? []),
    ...experiment.runs.flatMap((_, index) => runSettings(experiment, index)),
    setting('schedule', 'Learning rate over time', rates?.title ?? schedule.name, schedule.name === 'constant'),
    ...parametersOf('schedule', 'schedule ', schedule, rates?.parameters ?? []),
    setting('steps', 'Gradient steps', exact(steps)),
    setting('seeds', 'Random seeds', exact(seeds)),
    setting('seed', 'First seed', exact(seed), seed === 1),
    setting('show', 'Seed shown', exact(show), show === seed),
    setting(
      'at',
      'Stands at',
      at === null ? 'the end' : `${at.sync ? 'the sync after step' : 'step'} ${exact(at.evaluation)}`,
      at === null,
    ),
    setting('view', 'Part of the plane', view === null ? 'the whole landscape' : windowWords(view), true),
  ];
}

function setting(key: string, what: string, value: string, untouched = false): Setting {
  return { key, what, value, untouched };
}

/** The first run is said by its parts; so is every further one, with its number before them. */
function runSettings(experiment: Experiment, index: number): readonly Setting[] {
  const key = `run${index}`;
  const prefix = index === 0 ? '' : `run ${index + 1}: `;
  if (experiment.runs[index] === 'inner') return [setting(key, `Run ${index + 1}`, runName(experiment, index))];
  const settings: Setting[] = index === 0 ? [] : [setting(key, `Run ${index + 1}`, 'an optimizer of its own')];
  let choice: OptimizerChoice | undefined = optimizersOf(experiment)[index];
  for (let depth = 0; choice !== undefined; depth++) {
    const kind = optimizerKind(choice.name);
    const wraps: boolean = choice.inner !== undefined;
    // Base optimizers are compared with each other, however deeply they are wrapped.
    const part: string = wraps ? `${key}.wrapper${depth}` : `${key}.base`;
    const within: string = wraps && depth > 0 ? `${prefix}further inside, ` : prefix;
    const name = `${within}${wraps ? 'slow weights by' : 'base optimizer'}`;
    settings.push(setting(part, capitalized(name), kind?.title ?? choice.name));
    settings.push(...parametersOf(part, within, choice, kind?.parameters ?? []));
    choice = choice.inner;
  }
  return settings;
}

function parametersOf(key: string, prefix: string, { values }: Choice, parameters: readonly Parameter[]): Setting[] {
  return parameters.flatMap((parameter) => {
    const value = values[parameter.name];
    if (value === undefined) return [];
    const untouched = (parameter.constant || parameter.advanced === true) && value === parameter.default;
    return [setting(`${key}.${parameter.name}`, called(parameter, prefix), valueWords(parameter, value), untouched)];
  });
}

/** Symbols stay as small as they are. */
const SYMBOLS: Readonly<Record<string, string>> = { k: 'k, ', alpha: 'α, ' };

function called({ name, label }: Parameter, prefix: string): string {
  const symbol = SYMBOLS[name] ?? '';
  return prefix === '' && symbol !== '' ? `${symbol}${label}` : capitalized(`${prefix}${symbol}${label}`);
}

function valueWords(parameter: Parameter, value: Value): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return `${exact(value)}${parameter.type === 'number' ? (parameter.unit ?? '') : ''}`;
  const option = parameter.type === 'choice' ? parameter.options.find((each) => each.value === value) : undefined;
  return option?.label ?? value;
}

/** As people read numbers, but never rounded: what differs must look different. */
function exact(value: number): string {
  return Number(value.toPrecision(3)) === value && Math.abs(value) < 1e6 && (value === 0 || Math.abs(value) >= 1e-4)
    ? formatNumber(value)
    : String(value).replaceAll('-', '−');
}

function windowWords([x0, x1, y0, y1]: NonNullable<Experiment['view']>): string {
  return `x from ${exact(x0)} to ${exact(x1)}, y from ${exact(y0)} to ${exact(y1)}`;
}
