import type { NumberParameter, Values } from '../../landscapes/parameter.ts';
import { landscapeNamed } from '../../landscapes/registry.ts';
import { noiseKind } from '../noise/registry.ts';
import { optimizerKind } from '../optimizers/registry.ts';
import type { Experiment, OptimizerChoice } from './experiment.ts';

/** A number of an experiment that can be varied while all else stays as it is, by the name of its parameter. */
export interface Sweepable {
  readonly parameter: NumberParameter;
  /** Whose it is. */
  readonly of: 'run' | 'noise' | 'landscape';
  readonly value: number;
}

/** An experiment on a landscape, or on a network, which has neither of the last two. */
type HasNumbers = Pick<Experiment, 'runs'> & Partial<Pick<Experiment, 'noise' | 'landscape'>>;

/**
 * Every such number: those of the first run (its base optimizer first), of the noise and of the landscape. Where a name
 * occurs twice, as k does in a Lookahead around a Lookahead, the outermost counts.
 */
export function sweepables({ runs, noise, landscape }: HasNumbers): readonly Sweepable[] {
  const first = runs[0];
  const levels = first === 'inner' ? [] : chain(first);
  const found = new Map<string, Sweepable>();
  const add = (of: Sweepable['of'], values: Values, parameters: readonly { readonly type: string }[] = []) => {
    for (const parameter of (parameters as readonly NumberParameter[]).filter(({ type }) => type === 'number'))
      if (!found.has(parameter.name))
        found.set(parameter.name, { of, parameter, value: Number(values[parameter.name]) });
  };
  const base = levels.at(-1);
  if (base) add('run', base.values, optimizerKind(base.name)?.parameters);
  for (const level of levels.slice(0, -1)) add('run', level.values, optimizerKind(level.name)?.parameters);
  if (noise) add('noise', noise.values, noiseKind(noise.name)?.parameters);
  if (landscape) add('landscape', landscape.values, landscapeNamed(landscape.name)?.parameters);
  return [...found.values()];
}

/**
 * The same experiment with another value. What belongs to a base optimizer (a learning rate, a momentum) changes in
 * every run that has it; what belongs to a wrapper changes in the first run alone.
 */
export function withValue<Each extends HasNumbers>(
  experiment: Each,
  { of, parameter }: Sweepable,
  value: number,
): Each {
  const { name } = parameter;
  if (of === 'noise' || of === 'landscape') {
    const choice = experiment[of];
    if (choice === undefined) return experiment;
    return { ...experiment, [of]: { ...choice, values: { ...choice.values, [name]: value } } };
  }
  const [first, ...others] = experiment.runs;
  if (first === 'inner') return experiment;
  const ofBase = chain(first).at(-1)?.values[name] !== undefined;
  const changed = others.map((run) => (run === 'inner' || !ofBase ? run : atBase(run, name, value)));
  return { ...experiment, runs: [ofBase ? atBase(first, name, value) : atWrapper(first, name, value), ...changed] };
}

/** From the outermost wrapper to the base optimizer. */
function chain(choice: OptimizerChoice): readonly OptimizerChoice[] {
  return choice.inner === undefined ? [choice] : [choice, ...chain(choice.inner)];
}

function atBase(choice: OptimizerChoice, name: string, value: number): OptimizerChoice {
  if (choice.inner !== undefined) return { ...choice, inner: atBase(choice.inner, name, value) };
  return choice.values[name] === undefined ? choice : { ...choice, values: { ...choice.values, [name]: value } };
}

function atWrapper(choice: OptimizerChoice, name: string, value: number): OptimizerChoice {
  if (choice.values[name] !== undefined) return { ...choice, values: { ...choice.values, [name]: value } };
  return choice.inner === undefined ? choice : { ...choice, inner: atWrapper(choice.inner, name, value) };
}
