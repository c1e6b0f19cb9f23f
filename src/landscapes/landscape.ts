import type { NumberParameter, Source, TextParameter } from './parameter.ts';

export type Point = readonly [x: number, y: number];

/** A window of the plane: x from x0 to x1, y from y0 to y1. */
export type Window = readonly [x0: number, x1: number, y0: number, y1: number];

/** A landscape's own parameters by name: one for every row of its table. */
export type LandscapeValues = Readonly<Record<string, number | string>>;

/**
 * A function of two parameters that optimizers descend, with P its own parameters (`{ a, b }` for Rosenbrock).
 *
 * Points come as a batch in one array of length 2n: all x first, then all y. Kernels are plain loops over such a batch,
 * write into `out` and remember nothing.
 */
export interface Landscape<P = LandscapeValues> {
  /** As in the notation: `styblinski-tang`. */
  readonly name: string;
  /** As on screen: `Styblinski–Tang`. */
  readonly title: string;
  /** What it teaches, in one sentence. */
  readonly lesson: string;
  /** The shelf on which it stands where landscapes are chosen. */
  readonly family: LandscapeFamily;
  /** f in TeX, as KaTeX reads it; its own parameters by their names. */
  readonly formula: string;
  readonly source: Source;
  readonly parameters: readonly (NumberParameter | TextParameter)[];
  /** False while something that it needs has yet to be fetched; absent where nothing has. */
  readonly ready?: () => boolean;

  /** f at n points (2n numbers) into `out` (n numbers). */
  values(points: Float64Array, out: Float64Array, parameters: P): void;
  /** The gradient of f at n points into `out`, laid out as the points are: all df/dx, then all df/dy. */
  gradients(points: Float64Array, out: Float64Array, parameters: P): void;

  /** The infimum of f, or null where f is unbounded below or nobody can tell. No value that `values` computes lies below it. */
  floor(parameters: P): number | null;
  /** The local minima with f there, global ones first: all where they are few, else those around the global one. */
  minima(parameters: P): readonly Minimum[];
  /** Saddle points and local maxima with f there, where they are known and there are any. */
  saddles?(parameters: P): readonly Stationary[];
  maxima?(parameters: P): readonly Stationary[];
  /** The part of the plane worth looking at. */
  window(parameters: P): Window;
  /** A start from which something can be learned. */
  start(parameters: P): Point;
  /** Learning rates: `sgd` for SGD with momentum 0.9, `adam` for methods that divide by the size of the gradient. */
  advisedLr(parameters: P): { readonly sgd: number; readonly adam: number };

  /** What f is a mean over, where it is one: the data that minibatches are drawn from. */
  readonly samples?: Samples<P>;
  /** Surfaces over the same plane that one may look at instead. Nothing descends them. */
  readonly others?: readonly OtherSurface<P>[];
}

/** Data, and a model of one input and one output whose two weights are the point of the plane. */
export interface Samples<P = Readonly<Record<string, number>>> {
  /** The inputs, and the targets in the same order: n of each. */
  readonly inputs: readonly number[];
  readonly targets: readonly number[];
  /** What the model gives: a number on a straight line, or the probability that the target is 1 and not 0. */
  readonly model: 'line' | 'probability';
  /** What the model with these weights makes of an input. */
  predict(input: number, weights: Point): number;
  /**
   * The gradient of the mean over some of the samples, at m points, each with a minibatch of its own, into `out`, laid
   * out as the points are. `picks`: sample numbers from 0, the batch of the first point, then that of the second, ...;
   * all batches have the same size.
   */
  gradients(points: Float64Array, picks: Uint16Array, out: Float64Array, parameters: P): void;
}

export interface OtherSurface<P = Readonly<Record<string, number>>> {
  readonly name: string;
  /** As on screen, on the switch that shows it. */
  readonly title: string;
  /** What it is and what it does not prove, shown with it. */
  readonly note: string;
  /** Heights at n points, as `values` of a landscape. */
  values(points: Float64Array, out: Float64Array, parameters: P): void;
}

/** A point where the gradient vanishes, and f there. */
export interface Stationary {
  readonly at: Point;
  readonly value: number;
}

export interface Minimum extends Stationary {
  readonly global: boolean;
}

export type LandscapeFamily = 'bowls and valleys' | 'several minima' | 'rugged' | 'saddles' | 'data' | 'your own';
