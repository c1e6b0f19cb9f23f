import type { BackendChoice, BackendName, NetworkExperiment, SurfaceKind } from './experiment/networkExperiment.ts';
import type { Evaluation } from './model.ts';

/**
 * What can be asked of the worker that trains networks. Studies are generators as in the rest of the engine; those that
 * take long also give partial answers on the way, each complete in itself, so that curves and planes grow while one
 * looks.
 */
export interface NetworkStudies {
  /** Measures the backends that this machine offers; the fastest first. Every other question begins with it. */
  backend: { question: { experiment: NetworkExperiment }; answer: BackendReport };
  train: { question: { experiment: NetworkExperiment }; answer: Training; partial: Training };
  plane: { question: PlaneQuestion; answer: Plane; partial: Plane };
  boundary: { question: BoundaryQuestion; answer: Boundary };
  predictions: { question: PredictionsQuestion; answer: Predictions };
  sharpness: {
    question: { experiment: NetworkExperiment };
    answer: readonly RunSharpness[];
    /** The runs that are done. */
    partial: readonly RunSharpness[];
  };
  sweep: { question: SweepQuestion; answer: NetworkSweep; partial: NetworkSweep };
}

export interface BackendReport {
  readonly chosen: BackendName;
  /** Microseconds for a gradient step of this very network, by backend; null where it is not to be had, with the reason. */
  readonly measured: readonly {
    readonly name: BackendName;
    readonly microseconds: number | null;
    readonly why?: string;
  }[];
  /** Said when what was asked for is not to be had and another goes on in its place. */
  readonly instead: { readonly asked: BackendChoice; readonly why: string } | null;
}

/** All runs of the experiment over all seeds, as far as they have come. */
export interface Training {
  readonly backend: BackendName;
  /** Gradient evaluations done of each run, of the seed under way; `steps` when all is done. */
  readonly done: number;
  readonly seedsDone: number;
  /** The evaluations at which was measured, the same for all runs: 0, and then often enough for a curve. */
  readonly at: Int32Array<ArrayBuffer>;
  readonly runs: readonly RunCurves[];
  readonly weights: number;
}

export interface RunCurves {
  /** Per seed that has begun: one array of the length of `at`, NaN where that has not come or the run has diverged. */
  readonly seeds: readonly SeedCurves[];
  /** Medians and quartiles are the reader's to compute; what it costs is measured here. */
  readonly cost: RunCost;
}

export interface SeedCurves {
  /** At the weights to judge: phi, or the point itself. Constant between syncs. */
  readonly slow: MeasuredCurves;
  /** At theta; null for a run without slow weights. */
  readonly fast: MeasuredCurves | null;
  /** Seconds of training, measuring left out, until each of `at`. */
  readonly seconds: Float64Array<ArrayBuffer>;
  /** The evaluation at which it stopped being finite; 0 while it has not. */
  readonly divergedAt: number;
}

export interface MeasuredCurves {
  readonly trainLoss: Float64Array<ArrayBuffer>;
  readonly testLoss: Float64Array<ArrayBuffer>;
  readonly trainAccuracy: Float64Array<ArrayBuffer>;
  readonly testAccuracy: Float64Array<ArrayBuffer>;
}

export interface RunCost {
  /** Median seconds per gradient step: all of it, and what of it is the optimizer's and the slow weights' own. */
  readonly secondsPerStep: number;
  readonly optimizerSecondsPerStep: number;
  /** Bytes that a training must keep: weights and all of the optimizer's buffers, in float32. */
  readonly bytesOfWeights: number;
  readonly bytesOfState: number;
}

/** The plane through phi_t, theta_{t,k} and a third point of one cycle of the first run: see `planeAxes`. */
export interface PlaneQuestion {
  readonly experiment: NetworkExperiment;
  /** The cycle, from 1. */
  readonly cycle: number;
  readonly surface: SurfaceKind;
  /** Intervals along each side at least; refines from coarse to this, and gives one point more than intervals. */
  readonly resolution: number;
}

export interface Plane {
  readonly cycle: number;
  readonly surface: SurfaceKind;
  /** Points along each side of what is known so far, those at both ends included: 9, 17, 33, ... */
  readonly resolution: number;
  /** The window in units of weight space along two orthonormal axes, with phi_t at the origin and theta_{t,k} on the first axis. */
  readonly window: readonly [x0: number, x1: number, y0: number, y1: number];
  /** Row-major from the corner (x0, y0) to (x1, y1), `resolution` squared; Infinity for a loss that is not finite. */
  readonly values: Float64Array<ArrayBuffer>;
  /** The point that the second axis is laid through; null where all paths lie on one line, and chance has chosen it. */
  readonly third: PlanePoint | null;
  /** theta_{t,0..k}: x, y and how far each lies outside of the plane. */
  readonly fast: PlanePath;
  /** phi_t, phi_{t+1} and, unless the next cycle diverges, phi_{t+2}. */
  readonly slow: PlanePath;
  /** From theta_{t,k}: the same optimizer going on without a pull-back, for as many steps as the next cycle has. */
  readonly continued: PlanePath;
  /** From phi_{t+1}: the next cycle. Both go on beyond the budget after the last cycle, and end early where they diverge. */
  readonly lookahead: PlanePath;
  /** The share of the squared length of the fast path's steps that lies outside of the plane, from 0 to 1. */
  readonly outside: number;
  /** At phi_t, theta_{t,k} and phi_{t+1}, over the split that the surface is of. */
  readonly at: { readonly before: Evaluation; readonly fast: Evaluation; readonly after: Evaluation };
}

export type PlanePathName = 'fast' | 'continued' | 'lookahead';

/** A point of one of the paths, by its index. */
export interface PlanePoint {
  readonly path: PlanePathName;
  readonly point: number;
}

/** A path as the plane shows it. Of a very long one only some of the points, evenly spaced. */
export interface PlanePath {
  /** The gradient evaluation of each point. */
  readonly step: Int32Array<ArrayBuffer>;
  readonly x: Float64Array<ArrayBuffer>;
  readonly y: Float64Array<ArrayBuffer>;
  /** Distance of each point from the plane. */
  readonly distance: Float64Array<ArrayBuffer>;
  /** The share of the squared length from each point to the next that lies outside of the plane; one fewer than points. */
  readonly outside: Float64Array<ArrayBuffer>;
}

/** What the networks of the first seed answer over the plane of their two inputs, at the end of `step`. */
export interface BoundaryQuestion {
  readonly experiment: NetworkExperiment;
  readonly step: number;
  readonly window: readonly [x0: number, x1: number, y0: number, y1: number];
  readonly resolution: number;
}

export interface Boundary {
  readonly window: readonly [x0: number, x1: number, y0: number, y1: number];
  readonly resolution: number;
  /** Per run, at the weights to judge (null where it has diverged) and at theta (null also without slow weights). */
  readonly runs: readonly { readonly slow: ClassField | null; readonly fast: ClassField | null }[];
}

/** What the networks of the first seed answer to these inputs, rows of features, after `step` gradient steps. */
export interface PredictionsQuestion {
  readonly experiment: NetworkExperiment;
  readonly step: number;
  readonly inputs: Float32Array;
}

export interface Predictions {
  /** Per run, as in `Boundary`. */
  readonly runs: Boundary['runs'];
}

/** The likeliest class and its probability, of each input; of a boundary row-major from (x0, y0), in the middle of each cell. */
export interface ClassField {
  readonly label: Uint8Array<ArrayBuffer>;
  readonly probability: Float32Array<ArrayBuffer>;
}

/** At the end of the first seed's training, of the mean training loss, at the weights to judge and at the fast ones. */
export interface RunSharpness {
  /** Null where the run has diverged. */
  readonly slow: Sharpness | null;
  /** Null also without slow weights. */
  readonly fast: Sharpness | null;
}

export interface Sharpness {
  /** Eigenvalue of the Hessian of the largest magnitude, with its sign, by power iteration. */
  readonly eigenvalue: number;
  /** The largest eigenvalue: the sharpness. The same unless that is negative or has not settled. */
  readonly largest: number;
  /** Products with the Hessian. */
  readonly iterations: number;
  /** Whether both have settled: an eigenvalue lies within 1 % of each. */
  readonly settled: boolean;
  readonly loss: number;
  /** Mean training loss after Gaussian perturbations of these sizes, relative to the weights, with its standard error. */
  readonly perturbed: readonly PerturbedLoss[];
}

export interface PerturbedLoss {
  /** 0.01 is one per cent. */
  readonly size: number;
  readonly loss: number;
  readonly error: number;
}

export interface SweepQuestion {
  readonly experiment: NetworkExperiment;
  readonly ks: readonly number[];
  readonly alphas: readonly number[];
  readonly seeds: number;
}

/** Final test loss and accuracy of each cell against the same optimizer without its wrapper, over the same seeds. */
export interface NetworkSweep {
  readonly ks: readonly number[];
  readonly alphas: readonly number[];
  /** How many were asked for, and how many are done: each for all cells. */
  readonly seeds: number;
  readonly seedsDone: number;
  /** k after k, alpha after alpha. */
  readonly cells: readonly SweepCell[];
  /** Index of the cell with the lowest median test loss; null while none is known, or where all diverge. */
  readonly best: number | null;
}

/** Medians over the seeds that are done, NaN while there is none; a seed that diverged counts as a loss of Infinity. */
export interface SweepCell {
  readonly k: number;
  readonly alpha: number;
  readonly testLoss: number;
  readonly testAccuracy: number;
  /** The same without the wrapper, at the gradient step of this cell's last sync. */
  readonly baseline: { readonly testLoss: number; readonly testAccuracy: number; readonly diverged: number };
  /** Median over seeds of the difference in test loss, negative where the cell ends lower, and its 95 % interval. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Whether the interval holds no difference, or the seeds are too few to tell: see `undecided`. */
  readonly undecided: boolean;
  /** How many seeds diverged. */
  readonly diverged: number;
}
