/**
 * A loss that is worth reaching: above the floor a power of ten, half way (on a log scale) between the start and the
 * worse of the ends. Null where there is no such thing. All numbers are above the floor.
 */
export function levelBetween(start: number, ends: readonly number[]): number | null {
  const reached = ends.filter(Number.isFinite);
  if (reached.length === 0 || !(start > 0)) return null;
  const worse = Math.max(...reached, Number.MIN_VALUE);
  // Read from a text, because a power of ten that is computed is not always the nearest double.
  return Number(`1e${Math.floor(Math.log10(Math.sqrt(start) * Math.sqrt(Math.min(worse, start))))}`);
}
