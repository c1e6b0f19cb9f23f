import type { Parameter, Values } from '../../landscapes/parameter.ts';

/**
 * What disturbs the gradient. A noise is told the draws of an evaluation: they stand in `z` from `row` on, laid out as
 * the points are. It may move the place where the gradient is taken, change the gradient, or both. Or it has the
 * gradient taken over a part of the data only, on a landscape that has data. What it does is made once for its values and
 * called at every evaluation.
 */
export interface NoiseKind {
  readonly name: string;
  readonly title: string;
  readonly parameters: readonly Parameter[];
  /** Whether it uses chance at all; without, no draws are made. */
  readonly random: boolean;
  /** How its draws are made, where they are not standard Gaussian ones. */
  readonly draw?: (values: Values) => Draw;
  /** Where to take the gradient instead of `points`, into `out`. */
  readonly displace?: (
    values: Values,
  ) => (points: Float64Array, z: Float64Array, row: number, out: Float64Array) => void;
  /** What to do to the gradient, in place. */
  readonly disturb?: (values: Values) => (gradient: Float64Array, z: Float64Array, row: number) => void;
  /** Over how many of the samples the gradient is taken; such a noise draws samples and no numbers. */
  readonly batchSize?: (values: Values) => number;
}

/**
 * The draw for one coordinate (0 = x, 1 = y) of the evaluation (counted from 1) under this seed: the same whenever and
 * in whichever batch it is asked for.
 */
export type Draw = (seed: number, evaluation: number, coordinate: number) => number;
