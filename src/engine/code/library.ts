import type { OptimizerChoice } from '../experiment/experiment.ts';
import type { ArrayWords } from './pythonExpression.ts';

/** A library that programs are written for: what is said differently in it than in the others. */
export interface Library {
  /** As on the command line. */
  readonly name: 'pytorch' | 'optax';
  /** As on screen, and in the program's first line. */
  readonly title: string;
  /** From which version on. */
  readonly versions: string;
  readonly words: ArrayWords;
  /** The imports, in their order, and what is set for the whole program. */
  readonly imports: readonly string[];
  readonly settings: string;
  /** A function that gives an array of a list. */
  readonly array: string;
  /** A function that gives an array of whole numbers of a list. */
  readonly wholeNumbers: string;
  /** `slope(p)`, the exact gradient of f at p, and at a batch of the data where there is data. */
  slope(what: Slope): string;
  /** The class `Fast`, an optimizer without slow weights. */
  fast(uses: FastUses): string;
  /** The optimizers that the library itself has not, or has with another formula. */
  ownOptimizers(bases: readonly OptimizerChoice[]): readonly string[];
  /** An optimizer without slow weights, made at `theta`. */
  base(choice: OptimizerChoice): string;
  /** A whole run as the library's own Lookahead, where it has one that does exactly the same; else null. */
  lookahead?(choice: OptimizerChoice, scheduled: boolean): string | null;
  /** The class behind it. */
  readonly lookaheadClass?: string;
}

export interface Slope {
  /** Whether f is a mean over data, of which a batch may be taken. */
  readonly data: boolean;
  /** See `ClosedForm`. */
  readonly tip: boolean;
  /** Whether f may have no value in places, where a run ends. */
  readonly undefinedInPlaces: boolean;
}

export interface FastUses {
  readonly scheduled: boolean;
  /** Whether what it remembers is averaged at a sync. */
  readonly interpolated: boolean;
}
