import type { Source } from '../../landscapes/parameter.ts';

/** A sentence that is often written about Lookahead, and the trials that it has to stand. */
export interface Claim {
  /** As in the link. */
  readonly name: string;
  readonly sentence: string;
  /** Who says such things, and what is meant by them. */
  readonly says: string;
  /** What is to be bet on. */
  readonly question: string;
  /** What one can bet: that it holds on all trials, on some, on none. */
  readonly bets: Readonly<Record<Standing, string>>;
  readonly trials: readonly Trial[];
  /** What decides where it holds and where it fails. Read after the trials. */
  readonly decides: readonly string[];
  /** What others have measured, marked as such. */
  readonly published?: Published;
}

export interface Trial {
  readonly title: string;
  /** What is set here, and what it stands for. */
  readonly setting: string;
  /** In the notation: of a landscape, or of a network. */
  readonly experiment: string;
  readonly measure: Measure;
  /** What came out when this was written. A test runs every trial and compares. */
  readonly expected: Outcome;
  /** Why it comes out so; said only where it does. */
  readonly why: string;
}

/**
 * What is measured.
 *
 * - `steps`: gradient steps until the loss stays below a level; `epochs`: the same in passes through the data. `tuned`:
 *   each run at its own best learning rate, looked for over seeds of its own;
 * - `climb`: how much the loss rises on the way, in all;
 * - `visited`: minima visited on the way; `best`: how many seeds end at a global minimum;
 * - `starts`: from how many starts, all over the landscape, a global minimum is reached;
 * - `minima`: local minima of the landscape, and of what one cycle makes of it;
 * - `rates`: how wide a range of learning rates is good;
 * - `endings`: different endings of as many seeds; `spread`: how far apart they lie;
 * - `gradients`: gradients for each fast step; `updates`: updates of weights for each gradient; `memory`: numbers kept
 *   for each weight;
 * - `ranking`: the final loss against the best of the other runs, each at its own best learning rate;
 * - `accuracy`: of a network on data that it has not seen; `networkEpochs`: as `epochs`, of its training loss.
 */
export type Measure = { readonly by: 'steps' | 'epochs'; readonly tuned?: true } | { readonly by: PlainMeasure };

type PlainMeasure =
  | 'climb'
  | 'visited'
  | 'best'
  | 'starts'
  | 'minima'
  | 'rates'
  | 'endings'
  | 'spread'
  | 'gradients'
  | 'updates'
  | 'memory'
  | 'ranking'
  | 'accuracy'
  | 'networkEpochs';

export type Outcome = 'holds' | 'fails' | 'undecided';

/** How a claim stands after its trials: it holds on all of them, on some, on none. */
export type Standing = 'all' | 'some' | 'none';

/** What a trial has found. Everything in it comes from the engine's numbers. */
export interface Found {
  readonly outcome: Outcome;
  /** In a sentence, with the numbers. */
  readonly finding: string;
  /** How sure that is; null where nothing is random. */
  readonly certainty: string | null;
  readonly bars: BarChart;
  /** How far ahead Lookahead is, in the sense of the claim; null where it is only counted. */
  readonly advantage: Advantage | null;
  /** What was run, where that is not the trial's own text. */
  readonly experiment?: string;
}

/** Values side by side: bars from 0, or points on a logarithmic axis. */
export interface BarChart {
  readonly title: string;
  readonly scale: 'linear' | 'log';
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly label: string;
  readonly colour: string;
  /** Infinity where it never comes, or diverges. */
  readonly value: number;
  /** The value as it is read. */
  readonly shown: string;
}

/** Above 1 (a ratio) or above 0 (a difference) in favour of the claim, with its 95 % interval. */
export interface Advantage {
  readonly scale: 'ratio' | 'difference';
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Published {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly what: string;
    /** In per cent, the first of Lookahead. */
    readonly values: readonly (number | null)[];
  }[];
  readonly source: Source;
  /** What else is reported, by whom. */
  readonly remarks: readonly { readonly text: string; readonly source: Source }[];
}
