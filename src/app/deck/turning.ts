import { openOn } from '../frame/documents.ts';
import type { Frame } from '../frame/frame.ts';
import { frameStore, goToScene } from '../frame/frameStore.ts';
import { goTo } from '../playhead.ts';
import { open, whenReadable } from '../store.ts';
import type { Deck, Scene } from './deck.ts';
import { lecture } from './lecture.ts';

/** The index of the scene that is shown: the last one where the link names one that there is not. */
export function shownIndex({ scene }: Pick<Frame, 'scene'>, { scenes }: Pick<Deck, 'scenes'>): number {
  return Math.min(scene ?? 1, scenes.length) - 1;
}

/** So many scenes on, or back where negative. Whatever hid the scene goes with it. */
export function turnBy(scenes: number): void {
  const { deck } = lecture.getState();
  if (deck !== null) turnTo(shownIndex(frameStore.getState().frame, deck) + scenes);
}

/** To a scene by its index, the first or the last where there is none. */
export function turnTo(index: number): void {
  const { deck } = lecture.getState();
  if (deck === null || deck.scenes.length === 0) return;
  lecture.setState({ curtain: null, list: false, typed: '', said: null });
  const there = Math.max(0, Math.min(deck.scenes.length - 1, index));
  if (there !== shownIndex(frameStore.getState().frame, deck)) goToScene(there + 1);
}

/** To the scene whose number has been typed; where there is none, that is said. */
export function turnToTyped(): void {
  const { typed, deck } = lecture.getState();
  const count = deck?.scenes.length ?? 0;
  const number = Number(typed);
  if (number >= 1 && number <= count) turnTo(number - 1);
  else lecture.setState({ typed: '', said: `There is no scene ${typed}: they go from 1 to ${count}.` });
}

/** Shows a scene's experiment as it was written, at rest. */
export function openScene({ page, experiment, hide }: Scene): void {
  goTo(Number.POSITIVE_INFINITY);
  frameStore.setState({ hiddenByScene: hide });
  if (page === 'networks') openOn(page, experiment);
  else whenReadable(experiment, () => open(experiment));
}

export function openAnew(): void {
  const { deck } = lecture.getState();
  const scene = deck?.scenes[shownIndex(frameStore.getState().frame, deck)];
  if (scene !== undefined) openScene(scene);
}
