import type { Graph } from './graph.ts';
import { OPERATIONS, type Operation, runOnPoint, runOnRows } from './operations.ts';

/** Points that go through the operations together: enough to make each cheap, few enough to stay in the cache. */
const BLOCK = 64;

/** Computes some nodes of a graph for a batch of points (all x, then all y). */
export type Program = (points: Float64Array, out: Float64Array) => void;

export interface Guard {
  readonly by: number;
  readonly otherwise: number;
}

/**
 * A program for the nodes in `results`, the first to come first in `out`. Where the node `guard.by` is not a finite
 * number, every result is `guard.otherwise`.
 */
export function program(of: Graph, results: readonly number[], guard: Guard | null): Program {
  const kept = guard === null ? results : [...results, guard.by];
  const wanted = needed(of, kept);
  const steps = fused(of, wanted, kept);
  const rows = rowsFor(of, [...leaves(of, wanted), ...steps.map(({ index }) => index)]);
  const rowOf = (index: number | undefined) => (index === undefined ? 0 : (rows.get(index) ?? 0));
  const code = Int32Array.from(
    steps.flatMap(({ operation, index, operands: [a, b, c, d] }) => [
      OPERATIONS[operation],
      ...[index, a, b, c, d].map(rowOf),
    ]),
  );
  const resultRows = results.map(rowOf);
  const guardRow = guard === null ? -1 : rowOf(guard.by);
  const otherwise = guard?.otherwise ?? 0;

  // A number per row for a single point, and a block of them for many. Constants stay, all else is computed anew.
  const r = new Float64Array(2 + rows.size);
  const block = new Float64Array(BLOCK * r.length);
  for (const [index, row] of rows) {
    const node = of.nodes[index];
    if (node.type !== 'constant') continue;
    r[row] = node.value;
    block.fill(node.value, BLOCK * row, BLOCK * (row + 1));
  }

  return (points, out) => {
    const n = points.length >> 1;
    if (n === 1) onPoint(points, out);
    else for (let from = 0; from < n; from += BLOCK) onBlock(points, out, from, Math.min(BLOCK, n - from));
  };

  function onPoint(points: Float64Array, out: Float64Array): void {
    r[0] = points[0];
    r[1] = points[1];
    runOnPoint(code, r);
    const defined = guardRow < 0 || Number.isFinite(r[guardRow]);
    for (let j = 0; j < resultRows.length; j++) out[j] = defined ? r[resultRows[j]] : otherwise;
  }

  function onBlock(points: Float64Array, out: Float64Array, from: number, lanes: number): void {
    const n = points.length >> 1;
    // The usual ensemble is one block, and its points lie as the first two rows do.
    if (n === BLOCK) block.set(points);
    else
      for (let i = 0; i < lanes; i++) {
        block[i] = points[from + i];
        block[BLOCK + i] = points[n + from + i];
      }
    runOnRows(code, block, BLOCK, lanes);
    for (let j = 0; j < resultRows.length; j++) {
      const row = BLOCK * resultRows[j];
      const to = j * n + from;
      for (let i = 0; i < lanes; i++) out[to + i] = block[row + i];
      if (guardRow < 0) continue;
      for (let i = 0; i < lanes; i++) if (!Number.isFinite(block[BLOCK * guardRow + i])) out[to + i] = otherwise;
    }
  }
}

/** The rows of nodes: x and y are in the first two, whether or not they are needed. */
function rowsFor({ nodes }: Graph, indices: readonly number[]): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  let next = 2;
  for (const index of indices) {
    const node = nodes[index];
    rows.set(index, node.type !== 'variable' ? next++ : node.name === 'x' ? 0 : 1);
  }
  return rows;
}

function leaves({ nodes }: Graph, wanted: readonly number[]): readonly number[] {
  return wanted.filter((index) => nodes[index].type !== 'operation');
}

/** The nodes that these depend on, each after its operands, as they stand in the graph. */
export function needed(of: Graph, results: readonly number[]): number[] {
  const found = new Set(results);
  // A set that grows while it is gone through is gone through to its new end.
  for (const index of found) {
    const node = of.nodes[index];
    if (node.type === 'operation') for (const operand of node.operands) found.add(operand);
  }
  return [...found].sort((a, b) => a - b);
}

interface Step {
  readonly index: number;
  readonly operation: Operation;
  readonly operands: readonly number[];
}

/** The operations in their order; a product that is needed only in one sum or difference becomes part of it. */
function fused({ nodes }: Graph, wanted: readonly number[], kept: readonly number[]): Step[] {
  const uses = new Map<number, number>();
  const use = (index: number) => uses.set(index, (uses.get(index) ?? 0) + 1);
  for (const each of kept) use(each);
  for (const index of wanted) {
    const node = nodes[index];
    if (node.type === 'operation') for (const operand of node.operands) use(operand);
  }
  /** The factors of a product that nothing else needs. */
  const factors = (index: number): readonly number[] | null => {
    const node = nodes[index];
    return node.type === 'operation' && node.operation === 'multiply' && uses.get(index) === 1 ? node.operands : null;
  };

  const absorbed = new Set<number>();
  const steps: Step[] = [];
  // Backwards, so that whoever absorbs comes before what is absorbed.
  for (const index of wanted.toReversed()) {
    const node = nodes[index];
    if (node.type !== 'operation' || absorbed.has(index)) continue;
    const { operation, operands } = node;
    const [a, b] = operands;
    const second = operation === 'add' || operation === 'subtract' ? factors(b) : null;
    const first = operation === 'add' && second === null ? factors(a) : null;
    if (second !== null) {
      absorbed.add(b);
      const both = operation === 'add' ? 'multiplyAdd' : 'multiplySubtract';
      steps.push({ index, operation: both, operands: [...second, a] });
    } else if (first !== null) {
      absorbed.add(a);
      steps.push({ index, operation: 'multiplyAdd', operands: [...first, b] });
    } else {
      steps.push({ index, operation, operands });
    }
  }
  return steps.reverse();
}
