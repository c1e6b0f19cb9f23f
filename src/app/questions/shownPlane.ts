import { createStore } from 'zustand';
import type { Window } from '../../landscapes/landscape.ts';

/** What the picture shows of the plane, on whose shape on the screen it depends, too; null until it has been drawn. */
export const shownPlane = createStore<{ readonly window: Window | null }>(() => ({ window: null }));
