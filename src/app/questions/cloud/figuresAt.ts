import type { Experiment } from '../../../engine/experiment/experiment.ts';
import { type Cloud, type Spread, spreadOf } from '../../../engine/studies/cloud.ts';
import type { Extent } from '../../plot/drawPaths.ts';
import { type Ellipse, ellipseOf } from './ellipse.ts';
import { type CloudKind, cloudKinds, pointsAt } from './pointsAt.ts';

/** What is measured of one cloud at a moment. */
export interface CloudFigure extends CloudKind {
  /** Both null where fewer than two seeds are left. */
  readonly spread: Spread | null;
  readonly ellipse: Ellipse | null;
  /** Seeds that have not diverged. */
  readonly left: number;
}

export function figuresAt(cloud: Cloud, experiment: Pick<Experiment, 'runs'>, extent: Extent): CloudFigure[] {
  const scratch = new Float32Array(2 * cloud.seeds);
  return cloudKinds(cloud).map((kind) => {
    const points = pointsAt(cloud, experiment, kind, extent, scratch);
    const spread = spreadOf(points);
    return { ...kind, spread, ellipse: spread && ellipseOf(spread), left: spread?.seeds ?? someLeft(points) };
  });
}

/** One or none. */
function someLeft(points: Float32Array): number {
  return points.subarray(0, points.length / 2).some((x) => Number.isFinite(x)) ? 1 : 0;
}
