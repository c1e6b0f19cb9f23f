import type { Choice, Run } from '../../experiment/experiment.ts';

/**
 * An experiment on a network: everything that its link carries and nothing else, like `Experiment` for a landscape.
 * Its text form is read by `parseNetwork` and written by `formatNetwork`; what makes a text one of these is its key
 * `network`.
 */
export interface NetworkExperiment {
  /** mlp(hidden=16x16,activation=tanh) */
  readonly network: Choice;
  /** moons, circles, spirals or digits, with how noisy they are. */
  readonly data: Choice;
  readonly loss: 'crossEntropy' | 'squaredError';
  /** Samples in a minibatch, drawn without replacement; as many as there are is the exact gradient. */
  readonly batch: number;
  /** One to six; the first is the one under study. All start from the same weights and meet the same minibatches. */
  readonly runs: readonly Run[];
  readonly schedule: Choice;
  /** Gradient evaluations per run. */
  readonly steps: number;
  /** Initial weights and the order of minibatches come from the seed; the ensemble is seed, seed + 1, ... */
  readonly seed: number;
  readonly seeds: number;
  /** What computes: `auto` is the fastest that this machine offers, by measurement. */
  readonly backend: BackendChoice;
  /** The cycle that is looked at, counted from 1; null for the last one. Results do not depend on it. */
  readonly cycle: number | null;
  /** What is drawn over the plane of one cycle. Results do not depend on it. */
  readonly surface: SurfaceKind;
}

export type BackendName = 'cpu' | 'wasm' | 'webgl';
export type BackendChoice = BackendName | 'auto';
export type SurfaceKind = 'trainLoss' | 'testLoss' | 'testAccuracy';
