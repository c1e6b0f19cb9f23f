import type { Landscape, LandscapeValues } from '../landscapes/landscape.ts';
import type { Values } from '../landscapes/parameter.ts';
import type { NoiseKind } from './noise/noise.ts';
import { drawsOf, type NoiseTable } from './noise/noiseTable.ts';

/**
 * The gradient as an optimizer sees it: the landscape's, with the noise of this evaluation. Optimizers get the oracle
 * and not a gradient, so that one that evaluates twice pays twice from the same budget.
 */
export interface Oracle {
  /** Evaluations so far, the same for every lane of the batch. */
  evaluations: number;
  /** The gradient at the batch `at` into `out`, both of length 2n; counts one evaluation. */
  gradient(at: Float64Array, out: Float64Array): void;
}

/** What is descended: a landscape and a noise with their parameters. */
export interface Objective {
  readonly landscape: Landscape;
  readonly parameters: LandscapeValues;
  readonly noise: NoiseKind;
  readonly noiseValues: Values;
}

/** An oracle whose noise comes from `table`, which is replaced as the run goes on. */
export interface TableOracle extends Oracle {
  table: NoiseTable | null;
}

export function tableOracle(
  { landscape, parameters, noise, noiseValues }: Objective,
  coordinates: number,
): TableOracle {
  const displaced = noise.displace ? new Float64Array(coordinates) : null;
  const oracle: TableOracle = {
    evaluations: 0,
    table: null,
    gradient(at, out) {
      oracle.evaluations++;
      const z = oracle.table && drawsOf(oracle.table, oracle.evaluations);
      if (z === null) {
        landscape.gradients(at, out, parameters);
        return;
      }
      if (displaced) noise.displace?.(at, z, displaced, noiseValues);
      landscape.gradients(displaced ?? at, out, parameters);
      noise.disturb?.(out, z, noiseValues);
    },
  };
  return oracle;
}
