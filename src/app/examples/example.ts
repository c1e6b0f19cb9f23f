/** An experiment that makes a point. Numbers are never written here: the app computes them. */
export interface Example {
  /** At most 40 characters. */
  readonly title: string;
  /** What to look at, in one sentence. */
  readonly look: string;
  readonly experiment: string;
  /** How the first run ends, measured against what the verdict compares it with; tests hold it to that, over many seeds. */
  readonly shows: Outcome;
  /** Likewise against other runs of the same experiment, by their index, where the sentence speaks of them. */
  readonly also?: readonly (readonly [run: number, shows: Outcome])[];
  /** Likewise for other experiments that the sentence speaks of. */
  readonly besides?: readonly { readonly experiment: string; readonly shows: Outcome }[];
  /** What the sentence says of the minima: that fewer are visited than without, or that a cycle leaves more of them. */
  readonly minima?: 'fewer visited' | 'more after a cycle';
}

/**
 * `no lower`: it ends higher, or no difference can be told. `same`: none can be told. `saved`: it survives and the other
 * diverges; `diverges`: the other way round.
 */
export type Outcome = 'lower' | 'higher' | 'no lower' | 'same' | 'saved' | 'diverges';

/** Examples that show one thing between them. */
export interface ExampleGroup {
  readonly title: string;
  readonly examples: readonly Example[];
}
