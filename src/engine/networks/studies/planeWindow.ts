import type { PlanePath } from '../protocol.ts';

export type PlaneWindow = readonly [x0: number, x1: number, y0: number, y1: number];

/** Free room on each side, as a share of the larger extent of the paths. */
const MARGIN = 0.15;
/** What goes on this many times farther than the cycle itself reaches, is blowing up and would make all else a dot. */
const FAR = 10;

/**
 * A square that holds the cycle, and what follows it unless that blows up. Units are the same along both axes, so that
 * lengths and angles are those of weight space.
 */
export function planeWindow(cycle: readonly PlanePath[], after: readonly PlanePath[]): PlaneWindow {
  const reach = Math.max(...cycle.flatMap(pointsOf).map(([x, y]) => Math.hypot(x, y)));
  const following = after.flatMap(pointsOf).filter(([x, y]) => reach === 0 || Math.hypot(x, y) <= FAR * reach);
  const points = [...cycle.flatMap(pointsOf), ...following];
  const [x0, x1] = extent(points.map(([x]) => x));
  const [y0, y1] = extent(points.map(([, y]) => y));
  const widest = Math.max(x1 - x0, y1 - y0);
  // Where nothing has moved there is no scale to be had from the paths.
  const side = widest > 0 ? widest : 1;
  const half = side * (0.5 + MARGIN);
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return [x - half, x + half, y - half, y + half];
}

function pointsOf({ x, y }: PlanePath): [number, number][] {
  return Array.from(x, (each, index) => [each, y[index]]);
}

function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
