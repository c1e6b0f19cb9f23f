import type { PartlyStudy } from './partly.ts';
import type { PlaneWindow } from './planeWindow.ts';

/** Values at `points` squared points, row-major from the corner (x0, y0) of the window to (x1, y1), both included. */
export interface Surface {
  readonly points: number;
  readonly values: Float64Array<ArrayBuffer>;
}

/** Intervals along each side of the coarsest picture. */
const COARSEST = 8;

/**
 * A function over a window, from coarse to fine: each picture has all the points of the one before, which are not
 * computed again, and one more between any two. Offers every picture before the last.
 */
export function* refinedSurface(
  [x0, x1, y0, y1]: PlaneWindow,
  resolution: number,
  valueAt: (x: number, y: number) => number,
): PartlyStudy<Surface> {
  const sides = sidesUpTo(resolution);
  const most = sides[sides.length - 1] ** 2;
  let surface: Surface = { points: 0, values: new Float64Array(0) };
  for (const points of sides) {
    if (surface.points > 0) yield partOf(surface, most);
    const known = surface.values.length;
    const values = spread(surface, points);
    let computed = 0;
    for (let row = 0; row < points; row++) {
      for (let column = 0; column < points; column++) {
        const place = row * points + column;
        if (!Number.isNaN(values[place])) continue;
        values[place] = valueAt(placeOf(column, points, x0, x1), placeOf(row, points, y0, y1));
        yield { share: (known + ++computed) / most };
      }
    }
    surface = { points, values };
  }
  return surface;
}

/** 9, 17, 33, ... points along each side, up to the first with at least `resolution` intervals. */
function sidesUpTo(resolution: number): number[] {
  const sides = [COARSEST + 1];
  for (let intervals = COARSEST; intervals < resolution; ) {
    intervals *= 2;
    sides.push(intervals + 1);
  }
  return sides;
}

function partOf({ points, values }: Surface, most: number) {
  return { share: values.length / most, partial: () => ({ points, values: values.slice() }) };
}

/** What is known on a lattice with one point more between any two; NaN where there is nothing yet. */
function spread({ points, values }: Surface, finer: number): Float64Array<ArrayBuffer> {
  const all = new Float64Array(finer * finer).fill(Number.NaN);
  for (let row = 0; row < points; row++) {
    for (let column = 0; column < points; column++) all[2 * row * finer + 2 * column] = values[row * points + column];
  }
  return all;
}

/** Where point number `index` lies from one end to the other. Its share of the way is exact, and the same on the finer lattice. */
export function placeOf(index: number, points: number, from: number, to: number): number {
  const share = index / (points - 1);
  return (1 - share) * from + share * to;
}
