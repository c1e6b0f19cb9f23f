import { cos2pi, exp, log, sin2pi } from '../numerics.ts';

/** The functions of formulas, by the project's own sine, cosine, exponential and logarithm: the same bits everywhere. */

const TURNS = 1 / (2 * Math.PI);

export function sin(x: number): number {
  return sin2pi(x * TURNS);
}

export function cos(x: number): number {
  return cos2pi(x * TURNS);
}

export function tan(x: number): number {
  return sin(x) / cos(x);
}

/** Below 1/2 by Taylor's series, whose next term is below 2^-60 of the sum: there the exponentials would cancel. */
export function sinh(x: number): number {
  if (Math.abs(x) >= 0.5) return 0.5 * (exp(x) - exp(-x));
  const z = x * x;
  return x * (1 + (z / 6) * (1 + (z / 20) * (1 + (z / 42) * (1 + (z / 72) * (1 + (z / 110) * (1 + z / 156))))));
}

export function cosh(x: number): number {
  return 0.5 * (exp(x) + exp(-x));
}

export function tanh(x: number): number {
  if (Math.abs(x) < 0.5) return sinh(x) / cosh(x);
  const rest = 2 / (exp(2 * Math.abs(x)) + 1);
  return x > 0 ? 1 - rest : rest - 1;
}

/**
 * atan x = 2 atan (x / (1 + sqrt(1 + x^2))) twice over leaves at most tan(pi/16) = 0.199 for |x| up to 1, where twelve
 * terms of the series are exact to the last bit; beyond 1, atan x = pi/2 - atan 1/x.
 */
export function atan(x: number): number {
  const size = Math.abs(x);
  if (size > 1) return (x > 0 ? 1 : -1) * (0.5 * Math.PI - atan(1 / size));
  const half = x / (1 + Math.sqrt(1 + x * x));
  const quarter = half / (1 + Math.sqrt(1 + half * half));
  const z = quarter * quarter;
  let sum = 0;
  for (let k = 12; k >= 0; k--) sum = 1 / (2 * k + 1) - z * sum;
  return 4 * quarter * sum;
}

/** base^exponent where the exponent is no constant whole number: not defined for a base below 0. */
export function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  if (base > 0) return exp(exponent * log(base));
  if (base === 0) return exponent > 0 ? 0 : exponent < 0 ? Number.POSITIVE_INFINITY : Number.NaN;
  return Number.NaN;
}
