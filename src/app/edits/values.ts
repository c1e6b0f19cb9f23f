import type { OptimizerChoice } from '../../engine/experiment/experiment.ts';
import { optimizerKind } from '../../engine/optimizers/registry.ts';
import type { Value, Values } from '../../landscapes/parameter.ts';

/** Ways into the values of a choice. */

export function withValue<Chosen extends { readonly values: Values }>(
  choice: Chosen,
  name: string,
  value: Value,
): Chosen {
  return withValues(choice, { [name]: value });
}

export function withValues<Chosen extends { readonly values: Values }>(choice: Chosen, values: Values): Chosen {
  return { ...choice, values: { ...choice.values, ...values } };
}

/** Switches off what no longer goes together, Nesterov without momentum say. */
export function repaired(choice: OptimizerChoice): OptimizerChoice {
  const conflict = optimizerKind(choice.name)?.conflict?.(choice.values);
  return conflict ? { ...choice, values: { ...choice.values, ...conflict.instead } } : choice;
}
