import type { Experiment } from '../../engine/experiment/experiment.ts';
import type { Extent } from '../plot/drawPaths.ts';
import type { Ink } from '../plot/ink.ts';
import type { Terrain } from '../plot/terrain.ts';
import type { Viewport } from '../plot/viewport.ts';
import type { Palette } from '../theme/theme.ts';
import { basinsOverlay } from './basinsOverlay.ts';
import { cloudsOverlay } from './cloudsOverlay.ts';
import { cycleOverlay } from './cycleOverlay.ts';
import type { Key, Look } from './figure.ts';

/** What an open question draws in the picture of the landscape. */
export interface Overlay {
  readonly says: string;
  readonly keys: readonly Key[];
  /** Whether it carries the picture, so that the paths step back. */
  readonly carries?: true;
  readonly underPaths?: (ink: Ink, view: Viewport, ground: Terrain, colours: Palette) => void;
  readonly overPaths?: (ink: Ink, view: Viewport, extent: Extent, look: Look) => void;
}

/** By the name of the study. */
const overlays: Readonly<Record<string, (experiment: Experiment) => Overlay | null>> = {
  basins: basinsOverlay,
  cycle: cycleOverlay,
  cloud: cloudsOverlay,
};

export function overlayNow(experiment: Experiment): Overlay | null {
  return overlays[experiment.study.name]?.(experiment) ?? null;
}
