import { createStore, useStore } from 'zustand';
import type { Problem } from '../../engine/experiment/problem.ts';
import { bareFrame, type Frame, type PageName } from './frame.ts';
import { hiddenWhenEmbedded } from './hideable.ts';

/** Which page is open, and where on it. */
interface FrameState {
  readonly frame: Frame;
  /** What of the link's frame could not be taken as it stood. */
  readonly problems: readonly Problem[];
  /** What the scene of a lecture or a lesson leaves out besides, which is no part of the link. */
  readonly hiddenByScene: readonly string[];
}

export const frameStore = createStore<FrameState>(() => ({ frame: bareFrame, problems: [], hiddenByScene: [] }));

export function useFrame<Selected>(select: (frame: Frame) => Selected): Selected {
  return useStore(frameStore, ({ frame }) => select(frame));
}

/** Opens a page, or an item or scene on it; what is hidden and whether it is embedded stay as they are. */
export function goTo(page: PageName, item: string | null = null, scene: number | null = null): void {
  frameStore.setState(({ frame }) => ({ frame: { ...frame, page, item, scene }, problems: [] }));
}

export function goToScene(scene: number): void {
  frameStore.setState(({ frame }) => ({ frame: { ...frame, scene } }));
}

/** Whether a part of the workbench, or a parameter's control, is left out; see `hideable`. */
export function isHidden({ hide, embed }: Frame, name: string): boolean {
  return hide.includes(name) || (embed && hiddenWhenEmbedded.includes(name));
}

export function useHidden(name: string): boolean {
  return useStore(frameStore, (state) => hides(state, name));
}

/** The same for what is drawn outside of React. */
export function isHiddenNow(name: string): boolean {
  return hides(frameStore.getState(), name);
}

function hides({ frame, hiddenByScene }: FrameState, name: string): boolean {
  return isHidden(frame, name) || hiddenByScene.includes(name);
}
