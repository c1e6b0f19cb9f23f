import { OPERATIONS, type Operation, operate } from './operations.ts';

/**
 * Expressions that share whatever is equal in them: a node is known by its number, and what would be an equal node is
 * the node that is there already. Derivatives repeat most of what they are derived from, and here it costs nothing.
 */
export interface Graph {
  readonly nodes: Node[];
  readonly numbers: Map<string, number>;
}

export type Node =
  | { readonly type: 'constant'; readonly value: number }
  | { readonly type: 'variable'; readonly name: 'x' | 'y' }
  | { readonly type: 'operation'; readonly operation: Operation; readonly operands: readonly number[] };

export function graph(): Graph {
  return { nodes: [], numbers: new Map() };
}

export function constant(within: Graph, value: number): number {
  // Minus zero is zero: formulas have no use for the difference.
  return node(within, `${value + 0}`, { type: 'constant', value: value + 0 });
}

export function variable(within: Graph, name: 'x' | 'y'): number {
  return node(within, name, { type: 'variable', name });
}

/** The node for an operation, put more simply where that changes nothing. A product with 0 is 0, whatever else it has. */
export function apply(within: Graph, operation: Operation, ...operands: readonly number[]): number {
  return simpler(within, operation, operands) ?? operationNode(within, operation, operands);
}

/** base^exponent for a whole number from 0 on, by repeated multiplication. */
export function wholePower(within: Graph, base: number, exponent: number): number {
  if (exponent === 0) return constant(within, 1);
  if (exponent === 1) return base;
  const half = wholePower(within, base, Math.floor(exponent / 2));
  const square = apply(within, 'multiply', half, half);
  return exponent % 2 === 0 ? square : apply(within, 'multiply', square, base);
}

/** The value of a node that is a constant; null for any other. */
export function constantOf(within: Graph, index: number): number | null {
  const found = within.nodes[index];
  return found.type === 'constant' ? found.value : null;
}

function simpler(within: Graph, operation: Operation, operands: readonly number[]): number | null {
  const [a, b] = operands;
  const values = operands.map((each) => constantOf(within, each));
  if (values.every((value) => value !== null)) return constant(within, computed(operation, values));
  const [p, q] = values;
  switch (operation) {
    case 'add':
      return p === 0 ? b : q === 0 ? a : null;
    case 'subtract':
      return q === 0 ? a : p === 0 ? apply(within, 'multiply', constant(within, -1), b) : null;
    case 'multiply':
      if (p === 0 || q === 0) return constant(within, 0);
      if (p === 1) return b;
      if (q === 1) return a;
      return p !== null ? scaled(within, p, b) : q !== null ? scaled(within, q, a) : null;
    case 'divide':
      return p === 0 ? a : q === 1 ? a : null;
    default:
      return null;
  }
}

/** factor × (c u) as (factor c) × u; null where the other is no such product. */
function scaled(within: Graph, factor: number, other: number): number | null {
  const found = within.nodes[other];
  if (found.type !== 'operation' || found.operation !== 'multiply') return null;
  const [first, second] = found.operands;
  const c = constantOf(within, first);
  return c === null ? null : apply(within, 'multiply', constant(within, factor * c), second);
}

function operationNode(within: Graph, operation: Operation, operands: readonly number[]): number {
  const [a, b] = operands;
  // Constants first, and of two others the older one: a + b and b + a are the same to the last bit.
  const exchanged =
    (operation === 'add' || operation === 'multiply') &&
    (constantOf(within, b) !== null || (constantOf(within, a) === null && b < a));
  const ordered = exchanged ? [b, a] : operands;
  return node(within, `${operation} ${ordered.join()}`, { type: 'operation', operation, operands: ordered });
}

function computed(operation: Operation, [a, b, c, d]: readonly number[]): number {
  return operate(OPERATIONS[operation], a, b, c, d);
}

function node(within: Graph, key: string, made: Node): number {
  const known = within.numbers.get(key);
  if (known !== undefined) return known;
  within.nodes.push(made);
  within.numbers.set(key, within.nodes.length - 1);
  return within.nodes.length - 1;
}
