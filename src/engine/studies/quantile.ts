/**
 * The quantile of ascending `sorted` at `fraction` (0 to 1), interpolated linearly between neighbours. Infinity stands
 * for a diverged lane and pulls up to itself whatever is interpolated towards it; -Infinity, which a difference to such
 * a lane is, pulls down.
 */
export function quantile(sorted: Float64Array, fraction: number): number {
  const at = fraction * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below];
  const share = at - below;
  return share === 0 ? low : mix(low, sorted[below + 1], share);
}

export function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function mix(low: number, high: number, share: number): number {
  return low === high || low === Number.NEGATIVE_INFINITY ? low : low + share * (high - low);
}
