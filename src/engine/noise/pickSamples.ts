import { threefry2x32 } from './threefry.ts';

const words = new Uint32Array(2);
/** A counter that no other draw uses. */
const PICK = 0x40000;

/**
 * `size` of the samples 0 to count - 1 without replacement, in ascending order, into `out` from `at` on; the same for
 * the same seed and evaluation. Every subset is as likely as any other, but for a share of count / 2^32 by which whole
 * numbers from 32 bits are uneven. Floyd's algorithm (Bentley & Floyd 1987, https://doi.org/10.1145/30401.315746), which
 * takes one draw for each sample picked.
 */
export function pickSamples(
  seed: number,
  evaluation: number,
  count: number,
  size: number,
  out: Uint16Array,
  at: number,
): void {
  for (let picked = 0; picked < size; picked++) {
    // One output is two words, enough for two picks.
    if (picked % 2 === 0) threefry2x32(seed, evaluation, PICK, picked >> 1, words);
    const last = count - size + picked;
    const drawn = Math.floor((words[picked % 2] / 2 ** 32) * (last + 1));
    let place = at + picked;
    while (place > at && out[place - 1] > drawn) place--;
    if (place > at && out[place - 1] === drawn) {
      // Picked already: then it is `last`, which is larger than all so far.
      out[at + picked] = last;
    } else {
      for (let i = at + picked; i > place; i--) out[i] = out[i - 1];
      out[place] = drawn;
    }
  }
}
