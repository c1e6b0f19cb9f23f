import { type ComponentType, useEffect } from 'react';
import type { Terrain } from '../plot/terrain.ts';
import type { Viewport } from '../plot/viewport.ts';
import { useExperiment } from '../store.ts';
import { BasinsGround } from './basins/BasinsGround.tsx';
import { CycleGround } from './cycle/CycleGround.tsx';
import { shownPlane } from './shownPlane.ts';

interface OverGroundProps {
  readonly view: Viewport;
  /** The ground as it is drawn. */
  readonly terrain: Terrain;
}

/** What the open question shows in place of the bare ground, by the name of its study. */
const overlays: Readonly<Record<string, ComponentType<OverGroundProps>>> = {
  basins: BasinsGround,
  cycle: CycleGround,
};

/** Above the field with its contours, under axes and paths. */
export function OverGround({ view, terrain }: OverGroundProps) {
  useEffect(() => shownPlane.setState({ window: view.shown }), [view]);
  const Overlay = overlays[useExperiment(({ study }) => study.name)];
  return Overlay ? <Overlay view={view} terrain={terrain} /> : null;
}
