import type { Minimum } from '../../../landscapes/landscape.ts';

/** How the ends of two runs from one start differ. */
export const SAME = 0;
export const LOWER_WITH = 1;
export const LOWER_WITHOUT = 2;
export const OTHER = 3;

/** Minima that differ by less than this share of their height are equally low. */
const EQUAL = 1e-9;

/**
 * For each start which of the two reaches the lower minimum, or a minimum at all where the other reaches none; OTHER
 * where they end in different places of which neither is lower.
 */
export function differences(study: Int16Array, baseline: Int16Array, minima: readonly Minimum[]): Uint8Array {
  const codes = new Uint8Array(study.length);
  for (let start = 0; start < codes.length; start++) codes[start] = difference(study[start], baseline[start], minima);
  return codes;
}

function difference(study: number, baseline: number, minima: readonly Minimum[]): number {
  if (study === baseline) return SAME;
  const [with_, without] = [minima[study], minima[baseline]];
  if (with_ === undefined && without === undefined) return OTHER;
  if (without === undefined) return LOWER_WITH;
  if (with_ === undefined) return LOWER_WITHOUT;
  const size = Math.max(Math.abs(with_.value), Math.abs(without.value));
  if ((with_.global && without.global) || Math.abs(with_.value - without.value) <= EQUAL * size) return OTHER;
  return with_.value < without.value ? LOWER_WITH : LOWER_WITHOUT;
}

/** The share of the starts with each of the four outcomes. */
export function differenceShares(codes: Uint8Array): readonly number[] {
  const counts = [0, 0, 0, 0];
  for (let start = 0; start < codes.length; start++) counts[codes[start]]++;
  return counts.map((count) => count / codes.length);
}
