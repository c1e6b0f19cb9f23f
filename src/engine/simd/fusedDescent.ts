import { type Descent, descent } from '../descent.ts';
import { fusedWalk } from './fusedWalk.ts';

/**
 * As `descent`, to the same bits, and sooner where a kernel suits: for studies that need not see every evaluation. What
 * draws a path has to, and so never loads the kernels.
 */
export function fusedDescent(...given: Parameters<typeof descent>): Descent {
  const [objective, choice, start, columns = {}] = given;
  return { ...descent(objective, choice, start, columns), fused: fusedWalk(objective, choice, start.length, columns) };
}
