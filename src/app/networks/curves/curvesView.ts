import { createStore } from 'zustand';
import type { CurvesWanted } from './networkCurves.ts';

/** What the chart shows of a training. A way of looking, in no link. */
export const curvesView = createStore<CurvesWanted>(() => ({ measure: 'testLoss', over: 'steps', withFast: false }));
