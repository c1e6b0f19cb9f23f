import type { Parameter, Source, Values } from '../../landscapes/parameter.ts';
import type { Oracle } from '../oracle.ts';

/**
 * Who descends. A batch of n points is one flat array (all x, then all y) and an elementwise optimizer does not know
 * what it is: the weights of a network would do as well. Everything that an optimizer remembers is in `State`, a plain
 * object of arrays, numbers and further states; a structured clone of it, taken in mid-run, continues the same path.
 */
export interface Optimizer<State = unknown> {
  /** The state before the first step from `point`. Copies what it keeps. */
  init(point: Float64Array): State;
  /**
   * One gradient evaluation (or more, each paid to the oracle), moving `point` in place.
   * Returns whether it completes a step in the eyes of a wrapper: always for a plain optimizer, at a sync for a
   * Lookahead, which is why a Lookahead around a Lookahead syncs after k times k evaluations.
   */
  step(point: Float64Array, state: State, oracle: Oracle): boolean;
  /** The real-valued arrays of the state, which a pull-back may average. Counters and scratch are not among them. */
  buffers(state: State): Float64Array[];
  /** What slow weights add; absent on a plain optimizer, whose weights are simply the point. */
  readonly slow?: SlowWeights<State>;
}

export interface SlowWeights<State> {
  /** phi: the weights to judge. Constant between syncs. */
  answer(state: State): Float64Array;
  /** theta of the innermost optimizer right after the last evaluation, before any pull-back. */
  fast(point: Float64Array, state: State): Float64Array;
  /** What the last sync pulled back towards: theta_k of this level, before it became phi. */
  pulledFrom(state: State): Float64Array;
  /**
   * The rest of a cycle of fast steps at once, at most `count` of them and exactly as `step` makes them: a path is twice
   * as fast if it need not come back through every wrapper after each. `after` is called after each fast step, before
   * any pull-back, and returns whether to go on. Returns whether it ended in a sync. Absent where a cycle is not simply
   * k steps of a plain optimizer, each with one evaluation.
   */
  walk?(point: Float64Array, state: State, oracle: Oracle, count: number, after: () => boolean): boolean;
}

/**
 * An entry of the registry: how an optimizer is named, what it can be told, and how it is built from that.
 * `Built` is what `build` receives: the values of the table, the columns among them widened to one number per
 * coordinate. It is a type alias, not an interface, so that it may stand for any record of values.
 */
export interface OptimizerKind<Built = BuiltValues> {
  readonly name: string;
  readonly title: string;
  /** The shelf on which it stands where optimizers are chosen. */
  readonly family: OptimizerFamily;
  /** What it does, in one sentence. */
  readonly about: string;
  /** One step in TeX, as KaTeX reads it. */
  readonly formula: string;
  readonly source: Source;
  readonly parameters: readonly Parameter[];
  /** The parameters that may differ from lane to lane, so that one batch can hold a whole column of a map. */
  readonly columns: readonly string[];
  /** True where the first argument is another optimizer. */
  readonly wraps: boolean;
  /** True for a wrapper whose answer is an average that the run itself never sees. */
  readonly average?: boolean;
  /** On a wrapper: when its weights to judge move, given when what it wraps completes its steps (null: always). */
  readonly rhythm?: (values: Values, inner: Rhythm | null) => Rhythm;
  /**
   * Which learning rate suits it: so many times the one that a landscape advises for `sgd` or `adam`. Absent where the
   * table itself has a default, and on a wrapper.
   */
  readonly advice?: LrAdvice;
  /** What does not go together, in words, with the values to fall back on. */
  readonly conflict?: (values: Values) => { readonly message: string; readonly instead: Values } | null;
  build(values: Built, inner: Optimizer | undefined): Optimizer;
}

/** Evaluations after which something happens: first, and from then on every so many. */
export interface Rhythm {
  readonly first: number;
  readonly every: number;
}

export interface LrAdvice {
  readonly like: 'sgd' | 'adam';
  readonly times: number;
}

export type OptimizerFamily = 'gradient and momentum' | 'adaptive steps' | 'sign' | 'slow weights' | 'averages';

export type BuiltValues = Readonly<Record<string, number | boolean | string | Float64Array>>;
