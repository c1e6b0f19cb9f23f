import type { PageName } from '../frame/frame.ts';

/** A lecture: lines of text, `title | experiment | note`, one for each scene. */
export interface Deck {
  readonly scenes: readonly Scene[];
  /** The first of what could not be taken as it stands, in the order of the lines. */
  readonly problems: readonly LineProblem[];
  /** How many there are in all. */
  readonly problemCount: number;
}

export interface Scene {
  readonly title: string;
  /** Whose figure shows it. */
  readonly page: Extract<PageName, 'workbench' | 'networks'>;
  /** Its text without a frame. */
  readonly experiment: string;
  /** What this scene leaves out, besides what the lecture's own link leaves out. */
  readonly hide: readonly string[];
  readonly note: string;
  /** Where it stands in the text, from 1. */
  readonly line: number;
}

export interface LineProblem {
  readonly line: number;
  /** What is wrong, and what would be right or is done instead. */
  readonly message: string;
  /** Whether the line makes no scene. */
  readonly leftOut: boolean;
}

export const MOST_SCENES = 500;
/** Longer texts are cut: nobody has written them. */
export const MOST_CHARACTERS = 400_000;
