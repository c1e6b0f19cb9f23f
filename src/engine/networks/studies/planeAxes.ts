import type { PlanePathName, PlanePoint } from '../protocol.ts';
import { gaussianVector, STREAM } from './gaussianVector.ts';
import type { Recording } from './recording.ts';
import { addScaled, difference, dot, norm, unit } from './vectors.ts';

/** A plane in the space of all weights: through `origin`, along two orthonormal axes. */
export interface PlaneAxes {
  readonly origin: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** The third point that the plane goes through; null where a direction by chance had to stand in for one. */
  readonly third: PlanePoint | null;
}

/** Points of weight space in the order in which they were come by. */
export interface WeightPath extends Pick<Recording, 'points'> {
  readonly name: PlanePathName;
}

/**
 * What lies nearer to a line than this share of how far its path reaches counts as on it: a gradient in float32 alone
 * scatters a straight path by as much.
 */
const ON_THE_LINE = 1e-6;

/**
 * The plane through phi_t (the origin), theta_{t,k} (on the first axis) and that point of the fast path which lies
 * farthest from the line through these two (above it, on the side of the second axis): the one that the line alone would
 * miss the most. What the plane still leaves out of the path is told by its projection.
 *
 * Where the fast path has no such point (k = 1, or all on one line) the third one is taken from the paths that come
 * after it, in the order given. Where phi_t and theta_{t,k} are the same, the first axis leads to the farthest point
 * instead. Where all paths together span less than a plane, a direction by chance fills in, the same for the same seed.
 */
export function planeAxes(
  phi: Float64Array,
  theta: Float64Array,
  paths: readonly WeightPath[],
  seed: number,
): PlaneAxes {
  const towards = difference(theta, phi);
  const cycle = Math.max(norm(towards), farthest(paths[0], phi, []).distance);
  const apart = norm(towards) > ON_THE_LINE * cycle;
  const first = apart ? unit(towards) : (spannedBy(paths, phi, [])?.axis ?? byChance(seed, [], phi.length));
  const spanned = spannedBy(paths, phi, [first]);
  const second = spanned?.axis ?? byChance(seed, [first], phi.length);
  return { origin: phi, first, second, third: spanned?.third ?? null };
}

/** The weights at (x, y) of the plane into `out`. */
export function weightsOn({ origin, first, second }: PlaneAxes, x: number, y: number, out: Float64Array): Float64Array {
  for (let i = 0; i < out.length; i++) out[i] = origin[i] + x * first[i] + y * second[i];
  return out;
}

/** The first path with a point off what the axes so far span, and the axis that leads to its farthest. */
function spannedBy(
  paths: readonly WeightPath[],
  origin: Float64Array,
  axes: readonly Float64Array[],
): { readonly axis: Float64Array; readonly third: PlanePoint } | null {
  for (const path of paths) {
    const { distance, index } = farthest(path, origin, axes);
    if (distance <= ON_THE_LINE * farthest(path, origin, []).distance) continue;
    const axis = unit(without(difference(path.points[index], origin), axes));
    return { axis, third: { path: path.name, point: index } };
  }
  return null;
}

function farthest(
  { points }: WeightPath,
  origin: Float64Array,
  axes: readonly Float64Array[],
): { readonly distance: number; readonly index: number } {
  let best = { distance: 0, index: 0 };
  for (const [index, point] of points.entries()) {
    const distance = norm(without(difference(point, origin), axes));
    if (distance > best.distance) best = { distance, index };
  }
  return best;
}

function byChance(seed: number, axes: readonly Float64Array[], size: number): Float64Array {
  return unit(without(gaussianVector(seed, STREAM.plane, axes.length, new Float64Array(size)), axes));
}

/** What of a vector stands orthogonal on the axes, in place. Twice, because once leaves as much as rounding let through. */
function without(vector: Float64Array, axes: readonly Float64Array[]): Float64Array {
  for (let pass = 0; pass < 2; pass++) {
    for (const axis of axes) addScaled(vector, axis, -dot(vector, axis));
  }
  return vector;
}
