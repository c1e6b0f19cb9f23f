import { gaussianVector, STREAM } from './gaussianVector.ts';
import type { PartlyStudy } from './partly.ts';
import { addScaled, dot, norm, unit } from './vectors.ts';
import { within } from './within.ts';

/** A symmetric matrix, by what it makes of a vector. */
export type SymmetricMatrix = (vector: Float64Array, out: Float64Array) => void;

export interface PowerOptions {
  readonly size: number;
  /** Of the vector to begin with. */
  readonly seed: number;
  /** Settled when |H v - lambda v| is at most this share of |lambda|: then an eigenvalue lies within as much of it. */
  readonly tolerance: number;
  /** Products with the matrix at most. */
  readonly most: number;
}

export interface Extreme {
  /** The Rayleigh quotient v H v of the last direction, with its sign. */
  readonly eigenvalue: number;
  /** Products with the matrix. */
  readonly iterations: number;
  readonly settled: boolean;
  /** |H v|, a lower bound of the largest magnitude: above |eigenvalue| while v is not one eigenvector alone. */
  readonly magnitude: number;
}

/**
 * The eigenvalue of the largest magnitude by power iteration, v <- H v / |H v| (von Mises & Pollaczek-Geiringer 1929).
 * With `shift`, of H + shift I, from whose eigenvalue the shift is taken off again.
 * Yields the share of the iterations at most that is done.
 */
function* powerIteration(
  matrix: SymmetricMatrix,
  { size, seed, tolerance, most }: PowerOptions,
  shift = 0,
): PartlyStudy<Extreme, never> {
  const v = unit(gaussianVector(seed, STREAM.powerIteration, 0, new Float64Array(size)));
  const product = new Float64Array(size);
  const rest = new Float64Array(size);
  for (let iterations = 1; ; iterations++) {
    matrix(v, product);
    if (shift !== 0) addScaled(product, v, shift);
    const lambda = dot(v, product);
    const magnitude = norm(product);
    rest.set(product);
    addScaled(rest, v, -lambda);
    const settled = norm(rest) <= tolerance * Math.abs(lambda - shift);
    // A zero or infinite product leads nowhere.
    if (settled || iterations >= most || magnitude === 0 || !Number.isFinite(magnitude))
      return { eigenvalue: lambda - shift, iterations, settled, magnitude };
    v.set(product);
    unit(v);
    yield { share: iterations / most };
  }
}

export interface Eigenvalues {
  /** The one of the largest magnitude, with its sign. */
  readonly dominant: Extreme;
  /** The largest of all: the same, unless that is negative. */
  readonly largest: Extreme;
}

/**
 * Both ends that matter of a spectrum. The dominant eigenvalue may be negative, at a saddle; and two of opposite signs
 * and equal magnitude keep the iteration from settling at all. In both cases the largest is found by a second
 * iteration, on the matrix shifted so far up that none of its eigenvalues is below zero.
 */
export function* extremeEigenvalues(matrix: SymmetricMatrix, options: PowerOptions): PartlyStudy<Eigenvalues, never> {
  const dominant = yield* within(powerIteration(matrix, options), 0, 0.5);
  if (dominant.settled && dominant.eigenvalue >= 0) return { dominant, largest: dominant };
  const shifted = yield* within(powerIteration(matrix, options, dominant.magnitude), 0.5, 1);
  return { dominant, largest: shifted.eigenvalue > dominant.eigenvalue ? shifted : dominant };
}
