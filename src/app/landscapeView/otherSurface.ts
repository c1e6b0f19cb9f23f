import { createStore } from 'zustand';

/** Which surface the picture shows in place of the landscape; null for none. A way of looking, in no link. */
export const otherSurface = createStore<{ readonly name: string | null }>(() => ({ name: null }));

export function showOther(name: string | null): void {
  otherSurface.setState({ name });
}
