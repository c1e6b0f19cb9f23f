import type { ComponentType } from 'react';
import { SpreadPanel } from './cloud/SpreadPanel.tsx';
import { MapPanel } from './map/MapPanel.tsx';

/** What is shown of each question, by the name of its study. */
export const panels: Readonly<Record<string, ComponentType>> = { map: MapPanel, cloud: SpreadPanel };
