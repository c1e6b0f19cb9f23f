import { log } from '../../landscapes/numerics.ts';
import { gaussianDraw } from './gaussianDraw.ts';
import { threefry2x32 } from './threefry.ts';
import { uniform } from './uniform.ts';

const words = new Uint32Array(2);
/** Counters that no other draw uses: a coordinate further on, and those with this bit set. */
const BESIDE = 2;
const CHI_SQUARE = 0x80000;

/**
 * A draw of Student's t with `df` degrees of freedom, a whole number, for one coordinate: z / sqrt(chi2 / df), where z
 * is the very Gaussian draw of this seed, evaluation and coordinate. chi2 is the sum of df squared Gaussians; two of
 * them together are -2 log u (Box & Muller 1958), so their sum is -2 log of a product of df / 2 uniforms, which for 30
 * degrees of freedom is never below 2^-795, and one squared Gaussian more where df is odd.
 */
export function studentDraw(df: number, seed: number, evaluation: number, coordinate: number): number {
  let product = 1;
  for (let pair = 0; 2 * pair + 1 < df; pair++) {
    threefry2x32(seed, evaluation, coordinate | CHI_SQUARE, pair, words);
    product *= uniform(words[0], words[1]);
  }
  const odd = df % 2 === 1 ? gaussianDraw(seed, evaluation, coordinate + BESIDE) : 0;
  const chi2 = odd * odd - 2 * log(product);
  return gaussianDraw(seed, evaluation, coordinate) / Math.sqrt(chi2 / df);
}
