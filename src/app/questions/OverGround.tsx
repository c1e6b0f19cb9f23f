import type { ComponentType } from 'react';
import type { Viewport } from '../plot/viewport.ts';
import { useExperiment } from '../store.ts';

/** What the open question shows in place of the bare ground, by the name of its study. */
const overlays: Readonly<Record<string, ComponentType<{ readonly view: Viewport }>>> = {};

/** Above the field with its contours, under axes and paths. */
export function OverGround({ view }: { readonly view: Viewport }) {
  const Overlay = overlays[useExperiment(({ study }) => study.name)];
  return Overlay ? <Overlay view={view} /> : null;
}
