import { ackley } from './ackley.ts';
import { beale } from './beale.ts';
import { custom } from './custom.ts';
import { himmelblau } from './himmelblau.ts';
import type { Landscape } from './landscape.ts';
import { quadratic } from './quadratic.ts';
import { rastrigin } from './rastrigin.ts';
import { rosenbrock } from './rosenbrock.ts';
import { styblinskiTang } from './styblinskiTang.ts';

/** Every landscape, in the order in which they are offered. A new one is one file and one line here. */
export const landscapes: readonly Landscape[] = [
  quadratic,
  rosenbrock,
  beale,
  himmelblau,
  styblinskiTang,
  rastrigin,
  ackley,
  custom,
];

export function landscapeNamed(name: string): Landscape | undefined {
  return landscapes.find((landscape) => landscape.name === name);
}
