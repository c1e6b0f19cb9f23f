import type { Graph } from './graph.ts';

/**
 * A number below which a node never computes a value, as far as its form proves: a square is never negative, nor is a
 * sum of squares, and rounding changes that no more than arithmetic does. Minus infinity where the form proves nothing.
 */
export function lowerBound({ nodes }: Graph, of: number): number {
  // Operands stand before what is made of them, so one pass does.
  const bounds: number[] = [];
  for (const node of nodes.slice(0, of + 1)) bounds.push(bound(node));
  return bounds[of];

  function bound(node: Graph['nodes'][number]): number {
    if (node.type === 'constant') return node.value;
    if (node.type === 'variable') return Number.NEGATIVE_INFINITY;
    const [a, b] = node.operands;
    const bothPositive = bounds[a] >= 0 && bounds[b] >= 0;
    switch (node.operation) {
      case 'add':
        return bounds[a] + bounds[b];
      case 'subtract':
        return isConstant(b) ? bounds[a] - bounds[b] : Number.NEGATIVE_INFINITY;
      case 'multiply':
        if (a === b) return 0;
        return bothPositive ? bounds[a] * bounds[b] : Number.NEGATIVE_INFINITY;
      case 'divide':
        return bothPositive ? 0 : Number.NEGATIVE_INFINITY;
      case 'max':
        return Math.max(bounds[a], bounds[b]);
      case 'min':
        return Math.min(bounds[a], bounds[b]);
      case 'abs':
      case 'exp':
      case 'sqrt':
      case 'cosh':
      case 'power':
        return 0;
      default:
        return Number.NEGATIVE_INFINITY;
    }
  }

  function isConstant(index: number): boolean {
    return nodes[index].type === 'constant';
  }
}
