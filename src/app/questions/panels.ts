import type { ComponentType } from 'react';
import { BasinsPanel } from './basins/BasinsPanel.tsx';
import { CyclePanel } from './cycle/CyclePanel.tsx';
import { MapPanel } from './map/MapPanel.tsx';

/** What is shown of each question, by the name of its study. */
export const panels: Readonly<Record<string, ComponentType>> = {
  map: MapPanel,
  basins: BasinsPanel,
  cycle: CyclePanel,
};
