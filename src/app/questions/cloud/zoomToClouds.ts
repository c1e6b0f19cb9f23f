import type { Point } from '../../../landscapes/landscape.ts';
import { rounded, windowAround } from '../../plot/viewport.ts';
import { change } from '../../store.ts';
import type { CloudFigure } from './figuresAt.ts';

/** Shows the ellipses as large as they fit. */
export function zoomToClouds(figures: readonly CloudFigure[]): void {
  const corners = figures.flatMap(({ ellipse }): Point[] => {
    if (ellipse === null) return [];
    const [c, s] = [Math.cos(ellipse.angle), Math.sin(ellipse.angle)];
    const dx = Math.hypot(ellipse.major * c, ellipse.minor * s);
    const dy = Math.hypot(ellipse.major * s, ellipse.minor * c);
    const [x, y] = ellipse.centre;
    return [
      [x - dx, y - dy],
      [x + dx, y + dy],
    ];
  });
  if (corners.length > 0) change((experiment) => ({ ...experiment, view: rounded(windowAround(corners, 1e-6)) }));
}
