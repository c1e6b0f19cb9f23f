import type { Path } from '../../engine/studies/trajectory.ts';
import type { Spot } from './strokes.ts';
import type { Viewport } from './viewport.ts';

/** Longer paths are thinned out to about this many points, and to so many marks along them. */
export const MOST_SPOTS = 6000;
const MOST_MARKS = 1000;
/** Markers nearer than this to the last one drawn are left out. */
const MARKER_GAP = 8;

/** The points from 0 to `upTo`, fractional between two, thinned where there are too many, none beyond `last`. */
export function spotsUpTo(view: Viewport, path: Path, upTo: number, last: number): Spot[] {
  const end = Math.min(upTo, path.x.length - 1, last);
  const whole = Math.floor(end);
  const spots: Spot[] = [];
  for (const index of fewer(0, whole)) spots.push(spotAt(view, path, index));
  if (end > whole) spots.push(between(spotAt(view, path, whole), spotAt(view, path, whole + 1), end - whole));
  return spots;
}

/** The numbers from `first` to `last`, thinned where there are too many, but not at the beginning, where runs differ. */
export function* fewer(first: number, last: number): Generator<number> {
  const dense = first + MOST_SPOTS / 2;
  const stride = Math.ceil((last - dense) / (MOST_SPOTS / 2));
  for (let index = first; index < Math.min(dense, last); index++) yield index;
  for (let index = dense; index < last; index += Math.max(1, stride)) yield index;
  if (last >= first) yield last;
}

export function spotAt(view: Viewport, { x, y }: Path, index: number): Spot {
  return [view.toX(x[index]), view.toY(y[index])];
}

export function between([x0, y0]: Spot, [x1, y1]: Spot, share: number): Spot {
  return [x0 + share * (x1 - x0), y0 + share * (y1 - y0)];
}

export function distance([x0, y0]: Spot, [x1, y1]: Spot): number {
  return Math.hypot(x1 - x0, y1 - y0);
}

/** Those spots that are far enough from the last one kept. */
export function spaced(spots: readonly Spot[], gap = MARKER_GAP): Spot[] {
  const kept: Spot[] = [];
  for (const spot of spots) {
    const last = kept.at(-1);
    if (last === undefined || distance(last, spot) >= gap) kept.push(spot);
  }
  return thinned(kept);
}

/** Some of them at equal distances, the last one always. */
export function thinned<Item>(items: readonly Item[]): Item[] {
  const stride = Math.ceil(items.length / MOST_MARKS);
  return items.filter((_, index) => (items.length - 1 - index) % stride === 0);
}
