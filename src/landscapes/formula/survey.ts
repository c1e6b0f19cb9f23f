import type { Minimum, Point, Window } from '../landscape.ts';
import { twoDigits } from '../twoDigits.ts';
import type { Formula } from './reader.ts';

/** What is found out about a formula by looking at it: everything that a built-in landscape knows beforehand. */
export interface Survey {
  readonly minima: readonly Minimum[];
  readonly floor: number | null;
  readonly start: Point;
  readonly sgdLr: number;
}

/** Cells of the coarse grid along each side; the deepest so many of its hollows are descended. */
const CELLS = 40;
const MOST_HOLLOWS = 48;
const MOST_NEWTON_STEPS = 80;
const MOST_HALVINGS = 50;

/**
 * Looks for minima in a window: from every hollow of a coarse grid Newton's method, damped, goes down, and where it ends
 * without a vanishing gradient, at a kink, a search along the axes. What is narrower than a cell may be missed.
 *
 * A formula has no floor that could be proven, with one exception: where its form shows a bound (a sum of squares is
 * never negative) and a minimum reaches that bound.
 */
export function survey(formula: Formula, window: Window): Survey {
  const look = looker(formula);
  const grid = gridOver(formula, window);
  const found = minimaFrom(look, grid.hollows, window);
  // The lowest counts as the global one unless the grid knows of a lower place, on the window's edge say.
  const lowest = Math.min(...found.map(({ value }) => value));
  const unbeaten = lowest <= grid.lowest;
  const minima = found.map((each) => ({ ...each, global: unbeaten && each.value === lowest }));
  const proven = minima.some(({ global }) => global) && lowest - formula.lowerBound <= 1e-20;
  const start = startIn(look, window);
  return {
    minima,
    floor: proven ? formula.lowerBound : null,
    start,
    sgdLr: advisedLr(look, [start, ...minima.map(({ at }) => at)]),
  };
}

/** A formula at single points. */
interface Look {
  value(point: Point): number;
  slope(point: Point): readonly [number, number];
  /** fxx, fxy and fyy by central differences of the gradient, over `h` in units of the place. */
  curvature(point: Point, h?: number): readonly [number, number, number];
}

function looker({ values, gradients }: Formula): Look {
  const at = new Float64Array(2);
  const out = new Float64Array(2);
  const slope = ([x, y]: Point): [number, number] => {
    at[0] = x;
    at[1] = y;
    gradients(at, out);
    return [out[0], out[1]];
  };
  return {
    slope,
    value([x, y]) {
      at[0] = x;
      at[1] = y;
      values(at, out);
      return out[0];
    },
    curvature([x, y], share = 1e-5) {
      const h = share * Math.max(1, Math.abs(x), Math.abs(y));
      const [east, west, north, south] = [slope([x + h, y]), slope([x - h, y]), slope([x, y + h]), slope([x, y - h])];
      const mixed = (east[1] - west[1] + north[0] - south[0]) / (4 * h);
      return [(east[0] - west[0]) / (2 * h), mixed, (north[1] - south[1]) / (2 * h)];
    },
  };
}

/** The hollows of a grid, deepest first, and the lowest value on it. */
function gridOver(
  { values }: Formula,
  [x0, x1, y0, y1]: Window,
): { readonly hollows: Point[]; readonly lowest: number } {
  const side = CELLS + 1;
  const count = side * side;
  const points = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    points[i] = x0 + ((x1 - x0) * (i % side)) / CELLS;
    points[count + i] = y0 + ((y1 - y0) * Math.floor(i / side)) / CELLS;
  }
  const heights = new Float64Array(count);
  values(points, heights);
  const height = (column: number, row: number) => {
    const inside = column >= 0 && column < side && row >= 0 && row < side;
    const value = inside ? heights[row * side + column] : Number.NaN;
    return Number.isFinite(value) ? value : Number.POSITIVE_INFINITY;
  };
  const hollows: { readonly at: Point; readonly value: number }[] = [];
  let lowest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    const [column, row] = [i % side, Math.floor(i / side)];
    const value = height(column, row);
    lowest = Math.min(lowest, value);
    const around = NEIGHBOURS.map(([dx, dy]) => height(column + dx, row + dy));
    if (
      value < Number.POSITIVE_INFINITY &&
      around.every((each) => each >= value) &&
      around.some((each) => each > value)
    )
      hollows.push({ at: [points[i], points[count + i]], value });
  }
  hollows.sort((a, b) => a.value - b.value);
  return { hollows: hollows.slice(0, MOST_HOLLOWS).map(({ at }) => at), lowest };
}

const NEIGHBOURS = [-1, 0, 1]
  .flatMap((dy) => [-1, 0, 1].map((dx) => [dx, dy] as const))
  .filter(([dx, dy]) => dx !== 0 || dy !== 0);

function minimaFrom(look: Look, hollows: readonly Point[], [x0, x1, y0, y1]: Window): { at: Point; value: number }[] {
  const found: { at: Point; value: number }[] = [];
  for (const hollow of hollows) {
    const at = tidied(look, downAxes(look, downNewton(look, hollow), (x1 - x0) / CELLS));
    const [x, y] = at;
    const inside = x > x0 && x < x1 && y > y0 && y < y1;
    const known = found.some((each) => Math.abs(each.at[0] - x) + Math.abs(each.at[1] - y) < 1e-3);
    if (inside && !known && isLowest(look, at)) found.push({ at, value: look.value(at) });
  }
  return found.sort((a, b) => a.value - b.value);
}

/** Newton's method with a damping that grows whenever a step does not lead down (Levenberg and Marquardt's). */
function downNewton(look: Look, from: Point): Point {
  let at = from;
  let value = look.value(at);
  let damping = 1e-3;
  for (let step = 0; step < MOST_NEWTON_STEPS; step++) {
    const [gx, gy] = look.slope(at);
    const [xx, xy, yy] = look.curvature(at);
    if (gx === 0 && gy === 0) return at;
    // The smaller eigenvalue is lifted above zero, or the step would lead to a saddle or up.
    const middle = 0.5 * (xx + yy);
    const smaller = middle - Math.sqrt(0.25 * (xx - yy) * (xx - yy) + xy * xy);
    const lift = damping * (Math.abs(xx) + Math.abs(yy) + 1e-12) + Math.max(0, -smaller);
    const [a, d] = [xx + lift, yy + lift];
    const determinant = a * d - xy * xy;
    const next: Point = [at[0] - (d * gx - xy * gy) / determinant, at[1] - (a * gy - xy * gx) / determinant];
    const reached = look.value(next);
    // Written so that NaN fails it too.
    if (reached < value || (reached === value && damping < 1e-10)) {
      if (next[0] === at[0] && next[1] === at[1]) return at;
      at = next;
      value = reached;
      damping *= 0.1;
    } else {
      damping = Math.max(10 * damping, 1e-6);
      if (damping > 1e12) return at;
    }
  }
  return at;
}

/** Where a gradient does not vanish, at a kink: steps along the axes, halved whenever none of them leads down. */
function downAxes(look: Look, from: Point, firstStep: number): Point {
  const [gx, gy] = look.slope(from);
  const [xx, , yy] = look.curvature(from);
  const scale = Math.abs(xx) + Math.abs(yy) + Math.abs(look.value(from));
  if (Math.abs(gx) + Math.abs(gy) <= 1e-7 * (1 + scale)) return from;
  let at = from;
  let value = look.value(at);
  let step = firstStep;
  for (let round = 0; round < 4 * MOST_HALVINGS && step > 1e-15; round++) {
    const sides: readonly Point[] = [
      [at[0] + step, at[1]],
      [at[0] - step, at[1]],
      [at[0], at[1] + step],
      [at[0], at[1] - step],
    ];
    const lower = sides.find((side) => look.value(side) < value);
    if (lower === undefined) step *= 0.5;
    else {
      at = lower;
      value = look.value(at);
    }
  }
  return at;
}

/** People write formulas with simple numbers: the shortest of nearby points that is at least as low. */
function tidied(look: Look, [x, y]: Point): Point {
  const value = look.value([x, y]);
  for (const digits of [1e2, 1e4, 1e6, 1e9, 1e12]) {
    const near: Point = [Math.round(x * digits) / digits + 0, Math.round(y * digits) / digits + 0];
    const close = Math.abs(near[0] - x) + Math.abs(near[1] - y) < 1e-5;
    if (close && look.value(near) <= value) return near;
  }
  return [x, y];
}

/** Whether all around it is higher, and defined: where a formula ends, it may be low without having a minimum. */
function isLowest(look: Look, at: Point): boolean {
  const value = look.value(at);
  return [1e-2, 1e-3].every((radius) =>
    NEIGHBOURS.every(([dx, dy]) => {
      const beside = look.value([at[0] + radius * dx, at[1] + radius * dy]);
      return beside > value && beside < Number.POSITIVE_INFINITY;
    }),
  );
}

/** Somewhere on the slopes to the upper left, else wherever there is a slope, else the middle. */
function startIn(look: Look, [x0, x1, y0, y1]: Window): Point {
  const place = (u: number, v: number): Point => [
    twoDigits(0.5 * (x0 + x1) + 0.5 * u * (x1 - x0)),
    twoDigits(0.5 * (y0 + y1) + 0.5 * v * (y1 - y0)),
  ];
  const places = [0.6, 0.3, 0.8, 0.1].flatMap((u) =>
    [-1, 1].flatMap((east) => [1, -1].map((north) => place(east * u, (north * u * 2) / 3))),
  );
  const hasSlope = (at: Point) => {
    const [gx, gy] = look.slope(at);
    return Number.isFinite(look.value(at)) && Number.isFinite(gx) && Number.isFinite(gy) && (gx !== 0 || gy !== 0);
  };
  return places.find(hasSlope) ?? place(0, 0);
}

/** One over the largest curvature at these places, as for SGD with momentum 0.9; 0.01 where nothing is curved. */
function advisedLr(look: Look, places: readonly Point[]): number {
  let largest = 0;
  for (const at of places) {
    const [near, far] = [1e-5, 1e-4].map((share) => largestCurvature(look.curvature(at, share)));
    // At a kink differences find the more the closer they look; that is no curvature.
    if (Number.isFinite(near) && near < 3 * far) largest = Math.max(largest, near);
  }
  return largest < 1e-9 ? 0.01 : twoDigits(Math.max(1e-6, Math.min(1, 1 / largest)));
}

/** The larger eigenvalue, without its sign. */
function largestCurvature([xx, xy, yy]: readonly [number, number, number]): number {
  return 0.5 * Math.abs(xx + yy) + Math.sqrt(0.25 * (xx - yy) * (xx - yy) + xy * xy);
}
