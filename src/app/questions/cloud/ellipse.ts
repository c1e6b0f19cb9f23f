import { type Spread, spreadOf } from '../../../engine/studies/cloud.ts';
import type { Point } from '../../../landscapes/landscape.ts';

/** The ellipse that holds 95 % of a Gaussian cloud with this mean and covariance. */
export interface Ellipse {
  readonly centre: Point;
  /** Its half-axes in units of the plane, the longer one first. */
  readonly major: number;
  readonly minor: number;
  /** Of the longer axis against that of x, counterclockwise, in radians from -pi/2 to pi/2. */
  readonly angle: number;
  readonly area: number;
}

/** The 95 % quantile of chi-squared with two degrees of freedom, -2 log 0.05: a squared radius in standard deviations. */
const RADIUS_SQUARED = -2 * Math.log(0.05);

/** From the eigenvalues of the covariance, which are the variances along the axes. */
export function ellipseOf({ mean, xx, xy, yy }: Pick<Spread, 'mean' | 'xx' | 'xy' | 'yy'>): Ellipse {
  const middle = (xx + yy) / 2;
  const reach = Math.hypot((xx - yy) / 2, xy);
  const larger = middle + reach;
  // As product over sum, since the difference of the two would be all rounding in a cloud as thin as a line.
  const smaller = larger > 0 ? Math.max(0, (xx * yy - xy * xy) / larger) : 0;
  const major = Math.sqrt(RADIUS_SQUARED * larger);
  const minor = Math.sqrt(RADIUS_SQUARED * smaller);
  return { centre: mean, major, minor, angle: Math.atan2(2 * xy, xx - yy) / 2, area: Math.PI * major * minor };
}

/** The area of the ellipse of some points, laid out as in `spreadOf`; NaN for fewer than two. */
export function areaOf(points: Float32Array): number {
  const spread = spreadOf(points);
  return spread === null ? Number.NaN : ellipseOf(spread).area;
}

/** The variance of the cloud along a direction, given by its angle in radians. */
export function varianceAlong({ xx, xy, yy }: Pick<Spread, 'xx' | 'xy' | 'yy'>, angle: number): number {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return c * c * xx + 2 * c * s * xy + s * s * yy;
}
