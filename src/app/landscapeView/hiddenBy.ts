import type { Path, Trajectory } from '../../engine/studies/trajectory.ts';
import type { Viewport } from '../plot/viewport.ts';

/** A rectangle of the picture, in pixels from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Of longer paths so many points are looked at. */
const MOST_POINTS = 500;
/** Pixels between two spots of a line that are looked at, and how many of them on one line at most. */
const APART = 8;
const MOST_SPOTS = 64;
/** The start must stay within reach, so it outweighs any path. Its ring and its label reach so far from it, in pixels. */
const START = 1000;
const REACH = { side: 60, above: 50, below: 14 } as const;

/** How much of the paths, their start above all, lies under a box: the number of spots on them, a few pixels apart. */
export function hiddenBy(
  box: Box,
  { toX, toY }: Pick<Viewport, 'toX' | 'toY'>,
  runs: readonly Pick<Trajectory, 'fast' | 'slow'>[],
): number {
  let hidden = 0;
  const isUnder = (x: number, y: number, { side, above, below } = { side: 0, above: 0, below: 0 }) =>
    x > box.x - side && x < box.x + box.width + side && y > box.y - below && y < box.y + box.height + above;
  const follow = (path: Pick<Path, 'x' | 'y'>) => {
    const stride = Math.ceil(path.x.length / MOST_POINTS);
    let [fromX, fromY] = [toX(path.x[0]), toY(path.y[0])];
    if (isUnder(fromX, fromY, REACH)) hidden += START;
    for (let index = stride; index < path.x.length; index += stride) {
      const [x, y] = [toX(path.x[index]), toY(path.y[index])];
      // A diverged run ends in infinity, and nothing of its last line is in the picture for long.
      if (!Number.isFinite(x + y)) return;
      const spots = Math.max(1, Math.min(MOST_SPOTS, Math.ceil(Math.hypot(x - fromX, y - fromY) / APART)));
      for (let spot = 1; spot <= spots; spot++)
        if (isUnder(fromX + ((x - fromX) * spot) / spots, fromY + ((y - fromY) * spot) / spots)) hidden++;
      [fromX, fromY] = [x, y];
    }
  };
  for (const { fast, slow } of runs) {
    follow(fast);
    if (slow !== null) follow(slow);
  }
  return hidden;
}
