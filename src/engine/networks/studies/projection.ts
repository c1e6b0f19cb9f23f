import type { PlanePath } from '../protocol.ts';
import type { PlaneAxes } from './planeAxes.ts';
import type { Recording } from './recording.ts';
import { addScaled, difference, dot } from './vectors.ts';

/** Where a path runs as seen on a plane, and how much of it the plane does not show. */
export function projected({ points, steps }: Recording, plane: PlaneAxes): PlanePath {
  const x = new Float64Array(points.length);
  const y = new Float64Array(points.length);
  const distance = new Float64Array(points.length);
  const outside = new Float64Array(Math.max(0, points.length - 1));
  for (const [index, point] of points.entries()) {
    const split = splitBy(difference(point, plane.origin), plane);
    x[index] = split.along[0];
    y[index] = split.along[1];
    distance[index] = Math.sqrt(split.outside);
    if (index > 0) outside[index - 1] = share(splitBy(difference(point, points[index - 1]), plane));
  }
  return { x, y, distance, outside, step: Int32Array.from(steps) };
}

/** The share of the squared length of all steps of a path that lies outside of the plane, from 0 to 1; 0 without any. */
export function outsideOf({ points }: Pick<Recording, 'points'>, plane: PlaneAxes): number {
  let outside = 0;
  let inside = 0;
  for (let index = 1; index < points.length; index++) {
    const split = splitBy(difference(points[index], points[index - 1]), plane);
    outside += split.outside;
    inside += split.inside;
  }
  return share({ outside, inside });
}

/** How far a vector, which is used up, goes along both axes, and its squared length inside and outside of the plane. */
function splitBy(vector: Float64Array, { first, second }: PlaneAxes) {
  const along = [dot(vector, first), dot(vector, second)] as const;
  addScaled(vector, first, -along[0]);
  addScaled(vector, second, -along[1]);
  // Of what is left and not by Pythagoras, where a small part would drown in the rounding of the large ones.
  return { along, inside: along[0] ** 2 + along[1] ** 2, outside: dot(vector, vector) };
}

function share({ outside, inside }: { readonly outside: number; readonly inside: number }): number {
  return outside === 0 ? 0 : outside / (outside + inside);
}
