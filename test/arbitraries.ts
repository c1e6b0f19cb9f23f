import fc from 'fast-check';
import type { Choice, OptimizerChoice, Run } from '../src/engine/experiment/experiment.ts';
import { MOST_RUNS, MOST_WRAPPERS } from '../src/engine/experiment/limits.ts';
import { optimizerKinds } from '../src/engine/optimizers/registry.ts';
import { faultInFormula, loadFormulas } from '../src/landscapes/formulas.ts';
import type { NumberParameter, Parameter, Value, Values } from '../src/landscapes/parameter.ts';

await loadFormulas();

/** Parts of valid experiments that nobody wrote, through the tables of the registries. */

export function runs(): fc.Arbitrary<readonly Run[]> {
  return fc
    .tuple(fc.array(optimizers(), { minLength: 1, maxLength: MOST_RUNS }), fc.nat({ max: MOST_RUNS }))
    .map(([[first, ...others], inner]): readonly Run[] => {
      if (first.inner === undefined || inner >= others.length) return [first, ...others];
      return [first, ...others.map((other, index) => (index === inner ? 'inner' : other))];
    });
}

function optimizers(): fc.Arbitrary<OptimizerChoice> {
  const [wrappers, bases] = [optimizerKinds.filter(({ wraps }) => wraps), optimizerKinds.filter(({ wraps }) => !wraps)];
  const base: fc.Arbitrary<OptimizerChoice> = fc.oneof(
    ...bases.map((kind) =>
      choices(kind).map((choice) => ({
        ...choice,
        values: { ...choice.values, ...kind.conflict?.(choice.values)?.instead },
      })),
    ),
  );
  return fc
    .tuple(base, fc.array(fc.oneof(...wrappers.map(choices)), { maxLength: MOST_WRAPPERS }))
    .map(([core, around]) => around.reduce<OptimizerChoice>((inner, wrapper) => ({ ...wrapper, inner }), core));
}

export function choices({
  name,
  parameters,
}: {
  readonly name: string;
  readonly parameters: readonly Parameter[];
}): fc.Arbitrary<Choice> {
  const rows = Object.fromEntries(parameters.map((parameter) => [parameter.name, values(parameter)]));
  return fc.record(rows).map((drawn): Choice => ({ name, values: { ...drawn } as Values }));
}

export function values(parameter: Parameter): fc.Arbitrary<Value> {
  if (parameter.type === 'flag') return fc.boolean();
  if (parameter.type === 'text') return parameter.name === 'hidden' ? hiddenLayers() : formulas();
  if (parameter.type === 'choice') return fc.constantFrom(...parameter.options.map(({ value }) => value));
  const usual = fc.constantFrom(...usualValues(parameter));
  const { min, max, minOpen = false, maxOpen = false, integer = false } = parameter.allowed;
  if (integer) return fc.oneof(usual, fc.integer({ min, max }));
  return fc.oneof(
    usual,
    fc.double({ min, max, minExcluded: minOpen, maxExcluded: maxOpen, noNaN: true }).map(positiveZero),
  );
}

function hiddenLayers(): fc.Arbitrary<string> {
  const widths = fc.array(fc.integer({ min: 1, max: 128 }), { maxLength: 4 });
  return widths.map((drawn) => (drawn.length === 0 ? 'none' : drawn.join('x')));
}

/** Formulas as people and machines write them, without white space, as an experiment has them. */
function formulas(): fc.Arbitrary<string> {
  const { expression } = fc.letrec<{ expression: string }>((tie) => {
    const inner = tie('expression');
    return {
      expression: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom('x', 'y', 'pi', 'e', '2', '10', '0.5', '1e-3', '2.5e+2'),
        fc.tuple(inner, fc.constantFrom(...'+-*/'), inner).map(([a, sign, b]) => `(${a})${sign}(${b})`),
        fc.tuple(inner, fc.constantFrom('2', '3', '-1', '(1/3)')).map(([a, exponent]) => `(${a})^${exponent}`),
        fc.tuple(fc.constantFrom('sin', 'cos', 'exp', 'ln', 'tanh', 'abs', '-'), inner).map(([f, a]) => `${f}(${a})`),
        fc
          .tuple(fc.constantFrom('min', 'max', 'pow'), inner, fc.constantFrom('2', '3'))
          .map(([f, a, b]) => `${f}(${a},${b})`),
      ),
    };
  });
  return expression.filter((text) => text.length <= 300 && faultInFormula(text) === null);
}

function usualValues({ default: usual, slider, marks = [] }: NumberParameter): number[] {
  return [slider.min, slider.max, ...marks, ...(usual === 'advised' ? [0.001] : [usual])];
}

export function positiveZero(value: number): number {
  return value + 0;
}
