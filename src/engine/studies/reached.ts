import type { Landscape, LandscapeValues, Minimum } from '../../landscapes/landscape.ts';

/** Where a descent has come to: a minimum by its index in the landscape's list, or one of these. */
export const DIVERGED = -1;
/** Near no minimum yet, or near none that is known. */
export const ON_THE_WAY = -2;

/** A minimum and how near to it a point counts as having reached it. */
export interface Goal {
  readonly minimum: Minimum;
  readonly radius: number;
}

/**
 * A minimum counts as reached within half the way to the nearest other stationary point, and within a tenth of the
 * window's diagonal at most.
 */
export function goalsOf(landscape: Landscape, parameters: LandscapeValues): readonly Goal[] {
  const minima = landscape.minima(parameters);
  const others = [...minima, ...(landscape.saddles?.(parameters) ?? []), ...(landscape.maxima?.(parameters) ?? [])];
  const [x0, x1, y0, y1] = landscape.window(parameters);
  const most = 0.1 * Math.sqrt((x1 - x0) ** 2 + (y1 - y0) ** 2);
  return minima.map((minimum) => {
    const [x, y] = minimum.at;
    const distances = others.map(({ at }) => Math.sqrt((at[0] - x) ** 2 + (at[1] - y) ** 2));
    const nearest = Math.min(...distances.filter((distance) => distance > 0));
    return { minimum, radius: Math.min(most, nearest / 2) };
  });
}

/** For each of n points (all x, then all y) the index of the nearest goal that it has reached, or ON_THE_WAY. */
export function reached(points: Float64Array, goals: readonly Goal[], out: Int16Array): void {
  const lanes = points.length / 2;
  const nearest = new Float64Array(lanes).fill(Number.POSITIVE_INFINITY);
  out.fill(ON_THE_WAY);
  goals.forEach(({ minimum, radius }, index) => {
    const [x, y] = minimum.at;
    const within = radius * radius;
    for (let lane = 0; lane < lanes; lane++) {
      const dx = points[lane] - x;
      const dy = points[lanes + lane] - y;
      const square = dx * dx + dy * dy;
      // Written so that NaN is near nothing.
      if (!(square <= within && square < nearest[lane])) continue;
      nearest[lane] = square;
      out[lane] = index;
    }
  });
}
