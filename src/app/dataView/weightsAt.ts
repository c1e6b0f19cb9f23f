import type { Trajectory } from '../../engine/studies/trajectory.ts';
import type { Point } from '../../landscapes/landscape.ts';
import { type Extent, syncsUpTo } from '../plot/drawPaths.ts';

/** The weights to judge a run by at a moment: the slow ones, on their way during a pull-back, or the run's own. */
export function weightsAt({ fast, slow }: Trajectory, { forward, pulled }: Extent): Point {
  if (slow === null) return along(fast.x, fast.y, forward);
  const sync = syncsUpTo(slow, forward);
  const underway = sync > 0 && slow.evaluation[sync] === forward;
  return along(slow.x, slow.y, underway ? sync - 1 + pulled : sync);
}

/** The point at an index, fractional between two; beyond the end, the last. */
function along(x: Float64Array, y: Float64Array, index: number): Point {
  const end = Math.min(index, x.length - 1);
  const before = Math.floor(end);
  const after = Math.ceil(end);
  const share = end - before;
  return [x[before] + share * (x[after] - x[before]), y[before] + share * (y[after] - y[before])];
}
