import { expect } from 'vitest';
import { type Experiment, type OptimizerChoice, optimizersOf } from '../src/engine/experiment/experiment.ts';
import { parse } from '../src/engine/experiment/parse.ts';
import type { OptimizerKind } from '../src/engine/optimizers/optimizer.ts';
import { complete } from '../src/engine/studies/drain.ts';
import { type Path, type Trajectory, trajectories } from '../src/engine/studies/trajectory.ts';
import { loadFormulas } from '../src/landscapes/formulas.ts';
import type { Parameter, Values } from '../src/landscapes/parameter.ts';

await loadFormulas();

/** What the tests of several rooms need. */

/** The experiment of a text that must be understood as it stands. */
export function experimentOf(text: string): Experiment {
  const { experiment, problems } = parse(text);
  expect(problems, text).toEqual([]);
  return experiment;
}

/** `lookahead(sgd(lr=0.1),k=5)` as the optimizer that it names. */
export function choiceOf(run: string): OptimizerChoice {
  return optimizersOf(experimentOf(`landscape=quadratic&run=${run}`))[0];
}

export function trajectoriesOf(text: string, seed = 1): Trajectory[] {
  return complete(trajectories(experimentOf(text), seed));
}

/** [x, y] by evaluation or by sync. */
export function pointsOf({ x, y }: Path): [number, number][] {
  return Array.from(x, (each, index) => [each, y[index]]);
}

/** How far `actual` is from `expected`, in units of 1 or of `expected`, whichever is larger. */
export function deviation(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  expect(actual.length).toBe(expected.length);
  let worst = 0;
  for (let i = 0; i < expected.length; i++) {
    const error = Math.abs(actual[i] - expected[i]) / Math.max(1, Math.abs(expected[i]));
    // Written so that NaN counts as a deviation, too.
    if (!(error <= worst)) worst = error;
  }
  return worst;
}

/** What is wrong with values for a table of parameters, in words; null where nothing is. */
export function faultIn(parameters: readonly Parameter[], values: Values): string | null {
  const names = parameters.map(({ name }) => name);
  if (Object.keys(values).sort().join() !== [...names].sort().join()) return `has ${Object.keys(values)}, not ${names}`;
  for (const parameter of parameters) {
    const value = values[parameter.name];
    if (!isAllowed(parameter, value)) return `${parameter.name} is ${value}`;
  }
  return null;
}

function isAllowed(parameter: Parameter, value: unknown): boolean {
  if (parameter.type === 'flag') return typeof value === 'boolean';
  if (parameter.type === 'choice') return parameter.options.some((option) => option.value === value);
  if (parameter.type === 'text') return typeof value === 'string' && parameter.fault(value) === null;
  const { min, max, minOpen, maxOpen, integer } = parameter.allowed;
  if (typeof value !== 'number' || Object.is(value, -0)) return false;
  const inside = (minOpen ? value > min : value >= min) && (maxOpen ? value < max : value <= max);
  return inside && (!integer || Number.isInteger(value));
}

/** An optimizer with its defaults, and with everything switched on that goes together. */
export function variantsOf({ name, parameters, conflict }: OptimizerKind, lr: number): OptimizerChoice[] {
  const plain = Object.fromEntries(
    parameters.map((each) => [each.name, each.default === 'advised' ? lr : each.default]),
  );
  const busy = { ...plain, ...Object.fromEntries(parameters.map((each) => [each.name, busyValue(each, lr)])) };
  return [plain, { ...busy, ...conflict?.(busy)?.instead }].map((values) => ({ name, values }));
}

function busyValue(parameter: Parameter, lr: number): number | boolean | string {
  if (parameter.type === 'flag') return true;
  if (parameter.type === 'choice') return parameter.options.at(-1)?.value ?? parameter.default;
  if (parameter.type === 'text') return parameter.default;
  if (parameter.default === 'advised') return lr;
  const { min, max, scale } = parameter.slider;
  return scale === 'linear' ? (min + max) / 2 : Math.sqrt(min * max);
}
