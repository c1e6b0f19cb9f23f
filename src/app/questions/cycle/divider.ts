import { createStore } from 'zustand';

/** Where the picture is divided: the share of its width that shows the landscape itself. A way of looking, in no link. */
export const divider = createStore<{ readonly at: number }>(() => ({ at: 0.5 }));

export function divideAt(at: number): void {
  divider.setState({ at: Math.round(1000 * Math.max(0, Math.min(1, at))) / 1000 });
}
