import type { ComponentType } from 'react';
import { BasinsPanel } from './basins/BasinsPanel.tsx';
import { SpreadPanel } from './cloud/SpreadPanel.tsx';
import { CyclePanel } from './cycle/CyclePanel.tsx';
import { MapPanel } from './map/MapPanel.tsx';
import { SweepPanel } from './sweep/SweepPanel.tsx';

/** What is shown of each question, by the name of its study. */
export const panels: Readonly<Record<string, ComponentType>> = {
  map: MapPanel,
  sweep: SweepPanel,
  basins: BasinsPanel,
  cycle: CyclePanel,
  cloud: SpreadPanel,
};
