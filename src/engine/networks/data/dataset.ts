import type { Parameter, Source, Values } from '../../../landscapes/parameter.ts';

/** Samples with their classes. Inputs are row-major, `count` rows of `features` numbers. */
export interface Split {
  readonly count: number;
  readonly inputs: Float32Array;
  /** The class of each sample, from 0. */
  readonly labels: Uint8Array;
}

export interface Dataset {
  readonly features: number;
  readonly classes: number;
  readonly train: Split;
  readonly test: Split;
}

/** An entry of the registry of data sets. */
export interface DatasetKind {
  readonly name: string;
  readonly title: string;
  /** What it is good for, in one sentence. */
  readonly about: string;
  readonly source: Source;
  readonly parameters: readonly Parameter[];
  /** Two features can be drawn as a plane, with the decision boundary over it. */
  readonly features: number;
  readonly classes: number;
  /** What suits it: learning rates as a landscape advises them, hidden layers, steps and a minibatch size. */
  readonly advice: {
    readonly sgd: number;
    readonly adam: number;
    readonly hidden: string;
    readonly steps: number;
    readonly batch: number;
  };
  /**
   * Present where its samples must be fetched before `make` may be called; `text` are those samples, where whoever calls
   * has fetched them by other means than `import`.
   */
  readonly load?: (text?: string) => Promise<void>;
  /** The samples; the same for the same values. The data have a seed of their own among their parameters. */
  make(values: Values): Dataset;
}
