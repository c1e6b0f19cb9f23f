import type { TextColour } from './lesson.ts';

/** A number that a lesson can name: `{ratio}` in its prose, `ratio > 2` in a condition. */
export interface Measure<Known> {
  /** As it is named; N stands for a digit, counted from 1. */
  readonly name: string;
  /** For authors. */
  readonly means: string;
  readonly colour?: TextColour;
  /** Null while it is not known, or where there is none. */
  readonly read: (facts: Known, n: number) => number | null;
  readonly format: (value: number) => string;
  /** Moves with the playhead. */
  readonly moves?: true;
}

/** What is said of two runs in words that stay true whoever ends lower: “4.2 times lower”. */
export interface Phrase {
  readonly name: string;
  readonly means: string;
  /** The number that it puts into words. */
  readonly of: string;
  readonly say: (value: number) => string;
}
