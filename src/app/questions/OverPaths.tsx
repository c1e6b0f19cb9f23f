import type { ComponentType } from 'react';
import type { Viewport } from '../plot/viewport.ts';
import { useExperiment } from '../store.ts';
import { BasinsNumbers } from './basins/BasinsNumbers.tsx';
import { Clouds } from './cloud/Clouds.tsx';
import { Divider } from './cycle/Divider.tsx';
import { Ghost } from './Ghost.tsx';

/** What the open question draws over the paths, by the name of its study. */
const overlays: Readonly<Record<string, ComponentType<{ readonly view: Viewport }>>> = {
  map: Ghost,
  basins: BasinsNumbers,
  cycle: Divider,
  cloud: Clouds,
};

/** Above the paths, under handles and labels. */
export function OverPaths({ view }: { readonly view: Viewport }) {
  const Overlay = overlays[useExperiment(({ study }) => study.name)];
  return Overlay ? <Overlay view={view} /> : null;
}
