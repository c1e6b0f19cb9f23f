import { gaussianDraw } from '../../noise/gaussianDraw.ts';

/**
 * What a vector by chance is for. Each has a range of second keys of its own, beyond the evaluations of any training,
 * whose minibatches are keyed by them.
 */
export const STREAM = {
  plane: 0x40000000,
  powerIteration: 0x48000000,
  perturbation: 0x50000000,
} as const;

/** A draw tells coordinates apart by so many. */
const COORDINATES = 0x10000;
/** Vectors of one stream are so many keys apart: enough for four million weights. */
const KEYS = 64;

/** Fills `out` with standard Gaussian draws: vector number `index` of a stream under a seed, always the same. */
export function gaussianVector(
  seed: number,
  stream: (typeof STREAM)[keyof typeof STREAM],
  index: number,
  out: Float64Array,
): Float64Array {
  const key = stream + index * KEYS;
  for (let i = 0; i < out.length; i++) out[i] = gaussianDraw(seed, key + Math.floor(i / COORDINATES), i % COORDINATES);
  return out;
}
