import { frameStore } from '../frame/frameStore.ts';
import { togglePlay } from '../playhead.ts';
import { lecture } from './lecture.ts';
import { shownIndex } from './turning.ts';

/** Plays the scene or halts it: the paths on a landscape, or the training of a network, whose page is there by then. */
export function playScene(): void {
  const { deck } = lecture.getState();
  const scene = deck?.scenes[shownIndex(frameStore.getState().frame, deck)];
  if (scene?.page !== 'networks') togglePlay();
  else void import('../networks/NetworksPage.tsx').then(({ toggleTraining }) => toggleTraining());
}
