import type { Experiment, OptimizerChoice, Run } from '../../engine/experiment/experiment.ts';
import { MOST_RUNS } from '../../engine/experiment/limits.ts';
import { defaultValues, nearestAllowed } from '../../engine/experiment/readValues.ts';
import type { OptimizerKind } from '../../engine/optimizers/optimizer.ts';
import type { Parameter, Value, Values } from '../../landscapes/parameter.ts';
import { atDepth, withFirst } from './firstRun.ts';

/**
 * The experiment with another wrapper at this depth of its first run, around the same optimizer and with the values of
 * the parameters that both wrappers have; with `null`, without that wrapper. A run that had none is wrapped, and the
 * same optimizer without it set beside it.
 */
export function withWrapper<Each extends Pick<Experiment, 'runs'>>(
  experiment: Each,
  depth: number,
  kind: OptimizerKind | null,
): Each {
  const [first, ...others] = experiment.runs;
  if (first === 'inner') return experiment;
  if (kind !== null && first.inner === undefined) {
    const alone: readonly Run[] = others.includes('inner') ? others : ['inner', ...others];
    return { ...experiment, runs: [wrapped(kind, first, {}), ...alone].slice(0, MOST_RUNS) };
  }
  return withFirst(experiment, (outermost) =>
    atDepth(outermost, depth, (choice) => {
      if (choice.inner === undefined) return choice;
      return kind === null ? choice.inner : wrapped(kind, choice.inner, choice.values);
    }),
  );
}

function wrapped(kind: OptimizerKind, inner: OptimizerChoice, before: Values): OptimizerChoice {
  const values = { ...defaultValues(kind.parameters, {}), ...carriedOver(kind.parameters, before) };
  return { name: kind.name, values: { ...values, ...kind.conflict?.(values)?.instead }, inner };
}

/** The values that stay: those of parameters of the same name and type, as near as the new table allows. */
function carriedOver(parameters: readonly Parameter[], before: Values): Values {
  const kept: Record<string, Value> = {};
  for (const parameter of parameters) {
    const value = before[parameter.name];
    if (parameter.type === 'number' && typeof value === 'number')
      kept[parameter.name] = nearestAllowed(parameter, value);
    if (parameter.type === 'flag' && typeof value === 'boolean') kept[parameter.name] = value;
    if (parameter.type === 'choice' && parameter.options.some((option) => option.value === value))
      kept[parameter.name] = value;
  }
  return kept;
}
