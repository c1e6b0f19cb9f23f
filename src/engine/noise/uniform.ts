const TWO_POW_MINUS_52 = 2 ** -52;

/** 52 of the 64 bits of two words in (0, 1), never 0, so that its logarithm is finite. */
export function uniform(low: number, high: number): number {
  return ((high >>> 0) * 2 ** 20 + (low >>> 12) + 0.5) * TWO_POW_MINUS_52;
}
