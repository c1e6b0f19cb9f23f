import { createStore, useStore } from 'zustand';
import type { Deck } from './deck.ts';

/** What is shown before and beside the scene, while a lecture is given; none of it is in the address. */
export interface Lecture {
  /** The lecture that is given; null while it is being read. */
  readonly deck: Deck | null;
  /** What hides the scene. */
  readonly curtain: 'black' | 'code' | null;
  readonly list: boolean;
  readonly notes: boolean;
  readonly chart: boolean;
  readonly spotlight: boolean;
  /** The number of a scene, as far as it has been typed. */
  readonly typed: string;
  /** Said in a corner for a while. */
  readonly said: string | null;
}

export const atFirst: Lecture = {
  deck: null,
  curtain: null,
  list: false,
  notes: false,
  chart: false,
  spotlight: false,
  typed: '',
  said: null,
};

export const lecture = createStore<Lecture>(() => atFirst);

export function useLecture<Selected>(select: (lecture: Lecture) => Selected): Selected {
  return useStore(lecture, select);
}
