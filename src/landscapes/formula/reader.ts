import { create, derivativeDependencies, type MathNode, parseDependencies } from 'mathjs/number';
import type { TextFault } from '../parameter.ts';
import { apply, constant, constantOf, type Graph, graph, variable, wholePower } from './graph.ts';
import { inspect } from './inspect.ts';
import { lowerBound } from './lowerBound.ts';
import { type Operation, UNDEFINED_IN_PLACES } from './operations.ts';
import { needed, type Program, program } from './program.ts';
import { CONSTANTS, LARGEST_EXPONENT, MOST_OPERATIONS } from './vocabulary.ts';

/**
 * From a formula's text to programs for its value and its gradient. The library parses and derives; nothing that it
 * could evaluate is ever evaluated by it. What it gives is translated, node by node, into operations of our own, and
 * whatever is not on our list ends there.
 */
export interface Formula {
  /** Infinite where the formula is not defined: nothing is lower there. */
  readonly values: Program;
  /** Not a number where the formula is not defined. */
  readonly gradients: Program;
  /** A value that the formula computes nothing below, or minus infinity where none is known. */
  readonly lowerBound: number;
}

const library = create({ parseDependencies, derivativeDependencies });

/** Reads a formula, or says what is wrong with it. Never throws. */
export function readFormula(text: string): Formula | TextFault {
  const fault = inspect(text);
  if (fault !== null) return fault;
  try {
    const parsed = library.parse(text);
    const within = graph();
    const value = translate(within, parsed, new Map());
    const gradient = (['x', 'y'] as const).map((name) => derive(within, parsed, name, new Map()));
    const operations = needed(within, [value, ...gradient]);
    if (operations.length > MOST_OPERATIONS)
      return { message: 'it is too complicated: its derivatives become too long', at: null };
    // Where a formula has no value it has no slope, whatever its derivatives say: log x is undefined left of 0, 1/x not.
    const guard = isDefinedEverywhere(within, needed(within, [value])) ? null : { by: value, otherwise: Number.NaN };
    return {
      values: program(within, [value], { by: value, otherwise: Number.POSITIVE_INFINITY }),
      gradients: program(within, gradient, guard),
      lowerBound: lowerBound(within, value),
    };
  } catch (error) {
    return { message: error instanceof Refusal ? error.message : 'it cannot be read', at: null };
  }
}

/** What a formula must not say although it is well-formed; the message is for the reader. */
class Refusal extends Error {}

/** What stands for symbols beside x, y and the constants: kinks that were taken out of a formula. */
type Symbols = ReadonlyMap<string, number>;

const OPERATORS: ReadonlyMap<string, Operation> = new Map([
  ['add', 'add'],
  ['subtract', 'subtract'],
  ['multiply', 'multiply'],
  ['divide', 'divide'],
]);

const SAME_NAME: readonly Operation[] = [
  ...(['sin', 'cos', 'tan', 'atan', 'exp', 'log'] as const),
  ...(['sqrt', 'abs', 'sign', 'sinh', 'cosh', 'tanh'] as const),
];

/** The node of our graph for a node of the library. */
function translate(within: Graph, node: MathNode, symbols: Symbols): number {
  const inner = (each: MathNode) => translate(within, each, symbols);
  switch (node.type) {
    case 'ConstantNode':
      return number(within, node);
    case 'SymbolNode':
      return symbol(within, node, symbols);
    case 'ParenthesisNode':
      return 'content' in node ? inner(node.content as MathNode) : refuse(within);
    case 'OperatorNode':
    case 'FunctionNode':
      return call(within, nameOf(node), argumentsOf(node).map(inner));
    default:
      return refuse(within);
  }
}

function number(within: Graph, node: MathNode): number {
  const value = 'value' in node ? Number(node.value) : Number.NaN;
  return Number.isFinite(value) ? constant(within, value) : refuse(within);
}

function symbol(within: Graph, node: MathNode, symbols: Symbols): number {
  const name = nameOf(node);
  const known = symbols.get(name);
  if (known !== undefined) return known;
  if (name === 'x' || name === 'y') return variable(within, name);
  const value = CONSTANTS.get(name);
  return value === undefined ? refuse(within) : constant(within, value);
}

function call(within: Graph, name: string, operands: readonly number[]): number {
  const [first] = operands;
  const operator = OPERATORS.get(name);
  if (operator !== undefined) return operands.reduce((a, b) => apply(within, operator, a, b));
  switch (name) {
    case 'unaryPlus':
      return first;
    case 'unaryMinus':
      return apply(within, 'multiply', constant(within, -1), first);
    case 'pow':
      return powerOf(within, first, operands[1]);
    case 'min':
    case 'max':
      return operands.reduce((a, b) => apply(within, name, a, b));
    case 'ln':
      return apply(within, 'log', first);
    // These come out of derivatives.
    case 'sec':
      return apply(within, 'divide', constant(within, 1), apply(within, 'cos', first));
    case 'sech':
      return apply(within, 'divide', constant(within, 1), apply(within, 'cosh', first));
    default: {
      const operation = SAME_NAME.find((each) => each === name);
      return operation === undefined ? refuse(within) : apply(within, operation, first);
    }
  }
}

/** Whole exponents by multiplication, 1/2 by the square root, e^u by exp u, and only the rest by exp and log. */
function powerOf(within: Graph, base: number, exponent: number): number {
  const value = constantOf(within, exponent);
  if (value === null) {
    const isE = constantOf(within, base) === Math.E;
    return isE ? apply(within, 'exp', exponent) : apply(within, 'power', base, exponent);
  }
  // Written so that NaN fails it too.
  if (!(Math.abs(value) <= LARGEST_EXPONENT)) throw new Refusal(`exponents go up to ${LARGEST_EXPONENT}`);
  if (value === 0.5) return apply(within, 'sqrt', base);
  if (!Number.isInteger(value)) return apply(within, 'power', base, exponent);
  const whole = wholePower(within, base, Math.abs(value));
  return value < 0 ? apply(within, 'divide', constant(within, 1), whole) : whole;
}

const KINKED = ['abs', 'sign', 'min', 'max'];

/**
 * The derivative by x or y. The library does not know the kinked functions (or, for abs, has 0/0 at the kink): each of
 * them is taken out and replaced by a symbol s, and by the chain rule df/dx is the derivative of what is left plus the
 * sum of df/ds ds/dx.
 */
function derive(within: Graph, node: MathNode, by: 'x' | 'y', symbols: Symbols): number {
  const kinks: MathNode[] = [];
  const smooth = node.transform((each: MathNode) => {
    if (each.type !== 'FunctionNode') return each;
    if (nameOf(each) === 'ln') return new library.FunctionNode('log', argumentsOf(each));
    if (!KINKED.includes(nameOf(each))) return each;
    kinks.push(each);
    return new library.SymbolNode(`kink${kinks.length - 1}`);
  });
  const values = new Map(symbols);
  for (const [index, kink] of kinks.entries()) values.set(`kink${index}`, translate(within, kink, symbols));

  const partial = (name: string) => translate(within, library.derivative(smooth, name, { simplify: false }), values);
  let sum = partial(by);
  for (const [index, kink] of kinks.entries()) {
    const slope = slopeOfKink(within, kink, by, symbols);
    if (constantOf(within, slope) !== 0)
      sum = apply(within, 'add', sum, apply(within, 'multiply', partial(`kink${index}`), slope));
  }
  return sum;
}

/** At the kink itself: 0 for abs, and for min and max the slope of the first of those that are equal. */
function slopeOfKink(within: Graph, node: MathNode, by: 'x' | 'y', symbols: Symbols): number {
  const name = nameOf(node);
  if (name === 'sign') return constant(within, 0);
  const operands = argumentsOf(node).map((each) => ({
    value: translate(within, each, symbols),
    slope: derive(within, each, by, symbols),
  }));
  const [first] = operands;
  if (name === 'abs') return apply(within, 'multiply', apply(within, 'sign', first.value), first.slope);
  const extreme = name === 'min' ? 'min' : 'max';
  return operands.reduce((a, b) => ({
    value: apply(within, extreme, a.value, b.value),
    slope:
      a.slope === b.slope
        ? a.slope
        : extreme === 'min'
          ? apply(within, 'choose', a.value, b.value, a.slope, b.slope)
          : apply(within, 'choose', b.value, a.value, a.slope, b.slope),
  })).slope;
}

function nameOf(node: MathNode): string {
  if (node.type === 'OperatorNode' && 'fn' in node) return String(node.fn);
  return 'name' in node ? String(node.name) : '';
}

function argumentsOf(node: MathNode): MathNode[] {
  return 'args' in node && Array.isArray(node.args) ? node.args : [];
}

function isDefinedEverywhere({ nodes }: Graph, indices: readonly number[]): boolean {
  return indices.every((index) => {
    const node = nodes[index];
    return node.type !== 'operation' || !UNDEFINED_IN_PLACES.has(node.operation);
  });
}

function refuse(_: Graph): never {
  throw new Refusal('it says something that is not known here');
}
