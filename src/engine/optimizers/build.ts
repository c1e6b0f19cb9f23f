import type { OptimizerChoice } from '../experiment/experiment.ts';
import type { BuiltValues, Optimizer } from './optimizer.ts';
import { optimizerKind } from './registry.ts';

/**
 * The optimizer that an experiment's text names, for a batch of `coordinates` numbers.
 * `columns`, of that length, replace single values (a learning rate per lane, say), each of the outermost optimizer
 * that has it as a column: a learning rate reaches the core, an alpha the outermost Lookahead.
 */
export function buildOptimizer(choice: OptimizerChoice, coordinates: number, columns: BuiltValues = {}): Optimizer {
  const kind = optimizerKind(choice.name);
  if (kind === undefined) throw new Error(`No optimizer is called ${choice.name}`);
  const given = Object.entries(columns);
  const own = Object.fromEntries(given.filter(([name]) => kind.columns.includes(name)));
  const others = Object.fromEntries(given.filter(([name]) => !kind.columns.includes(name)));
  const inner = choice.inner && buildOptimizer(choice.inner, coordinates, others);
  return kind.build(widened({ ...choice.values, ...own }, kind.columns, coordinates), inner);
}

function widened(values: BuiltValues, columns: readonly string[], length: number): BuiltValues {
  const wide: Record<string, BuiltValues[string]> = { ...values };
  for (const name of columns) {
    const value = wide[name];
    if (typeof value === 'number') wide[name] = new Float64Array(length).fill(value);
  }
  return wide;
}
