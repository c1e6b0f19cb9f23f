import type { Landscape, LandscapeValues } from '../landscapes/landscape.ts';
import type { Values } from '../landscapes/parameter.ts';
import type { NoiseKind } from './noise/noise.ts';
import { type DrawTable, type Minibatch, type NoiseTable, type PickTable, picksOf, rowOf } from './noise/noiseTable.ts';

/**
 * The gradient as an optimizer sees it: the landscape's, with the noise of this evaluation. Optimizers get the oracle
 * and not a gradient, so that one that evaluates twice pays twice from the same budget.
 */
export interface Oracle {
  /** Points in the batch: the coordinates of one of them lie so far apart. */
  readonly lanes: number;
  /** Evaluations so far, the same for every lane of the batch. */
  readonly evaluations: number;
  /** The gradient at the batch `at` into `out`, both of length 2n; counts one evaluation. */
  gradient(at: Float64Array, out: Float64Array): void;
}

/** What is descended: a landscape and a noise with their parameters, and how learning rates change on the way. */
export interface Objective {
  readonly landscape: Landscape;
  readonly parameters: LandscapeValues;
  readonly noise: NoiseKind;
  readonly noiseValues: Values;
  /** Whether one seed may differ from another; not where a minibatch holds all samples, which is the exact gradient. */
  readonly random: boolean;
  /** What a noise that picks samples picks; null for any other. */
  readonly minibatch: Minibatch | null;
  /** What learning rates are multiplied with at an evaluation, counted from 1; absent where they stay as they are. */
  readonly schedule?: (evaluation: number) => number;
}

/** An oracle whose noise comes from a table, which is replaced as the run goes on. */
export interface TableOracle extends Oracle {
  evaluations: number;
  /** The draws of the evaluations to come; null where nothing is random. */
  use(table: NoiseTable | null): void;
}

export function tableOracle(
  { landscape, parameters, noise, noiseValues }: Objective,
  coordinates: number,
): TableOracle {
  // Looked up here, once: by now every call below has met so many landscapes that looking up costs as much as a step.
  const { gradients, samples } = landscape;
  const displace = noise.displace?.(noiseValues);
  const disturb = noise.disturb?.(noiseValues);
  const displaced = new Float64Array(displace ? coordinates : 0);
  let drawn: DrawTable | null = null;
  let draws: Float64Array = displaced;
  let picks: PickTable | null = null;
  const oracle: TableOracle = {
    lanes: coordinates / 2,
    evaluations: 0,
    use(table) {
      picks = table !== null && 'picks' in table ? table : null;
      drawn = table !== null && 'draws' in table ? table : null;
      if (drawn !== null) draws = drawn.draws;
    },
    gradient(at, out) {
      oracle.evaluations++;
      if (drawn !== null) {
        const row = rowOf(drawn, oracle.evaluations);
        displace?.(at, draws, row, displaced);
        gradients(displace === undefined ? at : displaced, out, parameters);
        disturb?.(out, draws, row);
      } else if (picks !== null) {
        samples?.gradients(at, picksOf(picks, oracle.evaluations), out, parameters);
      } else {
        gradients(at, out, parameters);
      }
    },
  };
  return oracle;
}
