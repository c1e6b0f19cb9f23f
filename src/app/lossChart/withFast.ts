import { createStore } from 'zustand';

/** Whether the chart shows the fast weights, too. A way of looking, in no link. */
export const withFast = createStore<{ readonly on: boolean }>(() => ({ on: false }));
