import { type Experiment, innermost, type OptimizerChoice } from '../../engine/experiment/experiment.ts';
import { defaultValues } from '../../engine/experiment/readValues.ts';
import type { OptimizerKind } from '../../engine/optimizers/optimizer.ts';
import type { Value, Values } from '../../landscapes/parameter.ts';
import { repaired, withValue, withValues } from './values.ts';

/** Ways into the first run: the optimizer under study, a wrapper of it, its base. */

type HasRuns = Pick<Experiment, 'runs'>;

export function withFirst<Each extends HasRuns>(
  experiment: Each,
  map: (first: OptimizerChoice) => OptimizerChoice,
): Each {
  const [first, ...others] = experiment.runs;
  return first === 'inner' ? experiment : { ...experiment, runs: [map(first), ...others] };
}

/** The wrapper at this depth, 0 being the outermost; where there are fewer, nothing changes. */
export function atDepth(
  choice: OptimizerChoice,
  depth: number,
  map: (choice: OptimizerChoice) => OptimizerChoice,
): OptimizerChoice {
  if (depth === 0) return map(choice);
  return choice.inner === undefined ? choice : { ...choice, inner: atDepth(choice.inner, depth - 1, map) };
}

export function atBase(choice: OptimizerChoice, map: (base: OptimizerChoice) => OptimizerChoice): OptimizerChoice {
  return choice.inner === undefined ? map(innermost(choice)) : { ...choice, inner: atBase(choice.inner, map) };
}

/** A value of the wrapper at this depth, 0 being the outermost. */
export function withWrapperValue(depth: number, name: string, value: Value) {
  return <Each extends HasRuns>(experiment: Each): Each =>
    withFirst(experiment, (first) => atDepth(first, depth, (choice) => withValue(choice, name, value)));
}

/** A value of the base optimizer. */
export function withBaseValue(name: string, value: Value) {
  return <Each extends HasRuns>(experiment: Each): Each =>
    withFirst(experiment, (first) => atBase(first, (base) => repaired(withValue(base, name, value))));
}

/** Another base optimizer under the same wrappers at the advised learning rate; the same one only gets these values. */
export function withBase<Each extends HasRuns>(
  experiment: Each,
  { name, parameters }: OptimizerKind,
  advised: Readonly<Record<string, number>>,
  values: Values,
): Each {
  const fresh = { name, values: { ...defaultValues(parameters, advised), ...values } };
  return withFirst(experiment, (first) =>
    atBase(first, (base) => (base.name === name ? repaired(withValues(base, values)) : fresh)),
  );
}
