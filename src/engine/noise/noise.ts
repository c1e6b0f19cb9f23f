import type { Parameter, Values } from '../../landscapes/parameter.ts';

/**
 * What disturbs the gradient. A noise is told the standard Gaussian draws of an evaluation, `z`, laid out as the points
 * are; it may move the place where the gradient is taken, add to the gradient, or both.
 */
export interface NoiseKind {
  readonly name: string;
  readonly title: string;
  readonly parameters: readonly Parameter[];
  /** Whether it uses z at all; without, no draws are made. */
  readonly random: boolean;
  /** Where to take the gradient instead of `points`, into `out`. */
  readonly displace?: (points: Float64Array, z: Float64Array, out: Float64Array, values: Values) => void;
  /** What to add to the gradient, in place. */
  readonly disturb?: (gradient: Float64Array, z: Float64Array, values: Values) => void;
}
