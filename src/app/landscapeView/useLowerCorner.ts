import { useRef } from 'react';
import type { Viewport } from '../plot/viewport.ts';
import { useApp } from '../store.ts';

/** What is to stand in a corner: its extent with its margins, in pixels, and how far it keeps from the lower edge. */
interface Place {
  readonly side: 'left' | 'right';
  readonly width: number;
  readonly height: number;
  readonly below: number;
}

/** Whether more of the start and the paths lies under the upper corner of a side than under the lower one. */
export function useLowerCorner(view: Viewport, { side, width, height, below }: Place): boolean {
  // While something moves what stands there stays where it is.
  const rest = useRef(false);
  return useApp(({ trajectories, moving }) => {
    if (trajectories === null || moving) return rest.current;
    let [upper, lower] = [0, 0];
    for (const { fast } of trajectories.value) {
      const stride = Math.ceil(fast.x.length / SAMPLED);
      for (let index = 0; index < fast.x.length; index += stride) {
        const x = view.toX(fast.x[index]);
        if (side === 'right' ? x < view.width - width : x > width) continue;
        const y = view.toY(fast.y[index]);
        const weight = index === 0 ? START : 1;
        if (y > 0 && y < height) upper += weight;
        if (y < view.height && y > view.height - height - below) lower += weight;
      }
    }
    rest.current = upper > lower + FEW;
    return rest.current;
  });
}

const SAMPLED = 500;
/** So many points under it are not worth the move. */
const FEW = 12;
/** The start must stay within reach, so it outweighs any path. */
const START = 1000;
