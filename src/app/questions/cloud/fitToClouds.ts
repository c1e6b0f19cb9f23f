import { FARTHEST_VIEW } from '../../../engine/experiment/limits.ts';
import type { Point, Window } from '../../../landscapes/landscape.ts';
import { rounded, windowAround } from '../../plot/viewport.ts';
import { change } from '../../store.ts';
import type { Ellipse } from './ellipse.ts';

/** A cloud so many times longer than the smallest one is on its way out, and not waited for. */
const MOST_TIMES = 50;

/** Shows the ellipses as large as they fit. */
export function fitToClouds(ellipses: readonly Ellipse[]): void {
  const view = windowOf(ellipses);
  if (view !== null) change((experiment) => ({ ...experiment, view }));
}

/** Null where nothing has spread, or only what blows up has. */
export function windowOf(ellipses: readonly Ellipse[]): Window | null {
  const spread = ellipses.filter(({ major }) => major > 0);
  const smallest = Math.min(...spread.map(({ major }) => major));
  const corners = spread.filter(({ major }) => major <= MOST_TIMES * smallest).flatMap(cornersOf);
  if (corners.length === 0) return null;
  const view = rounded(windowAround(corners, 1e-6));
  return view.every((edge) => Math.abs(edge) <= FARTHEST_VIEW) ? view : null;
}

/** Of the upright box around it. */
function cornersOf({ centre: [x, y], major, minor, angle }: Ellipse): Point[] {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const dx = Math.hypot(major * c, minor * s);
  const dy = Math.hypot(major * s, minor * c);
  return [
    [x - dx, y - dy],
    [x + dx, y + dy],
  ];
}
