import { useRef } from 'react';
import type { Viewport } from '../plot/viewport.ts';
import { useApp } from '../store.ts';
import { type Box, hiddenBy } from './hiddenBy.ts';

/** So little more under it is not worth the move. */
const FEW = 6;

/** The index of the place, of several in order of preference, at which something hides least of the start and the paths. */
export function useFreePlace(view: Viewport, places: readonly Box[]): number {
  const rest = useRef(0);
  return useApp(({ trajectories, moving }) => {
    const before = Math.min(rest.current, places.length - 1);
    // While something moves what stands there stays where it is.
    if (trajectories === null || moving) return before;
    const hidden = places.map((place) => hiddenBy(place, view, trajectories.value));
    const least = Math.min(...hidden);
    rest.current = hidden[before] <= least + FEW ? before : hidden.findIndex((each) => each <= least + FEW);
    return rest.current;
  });
}
