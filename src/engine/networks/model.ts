/**
 * A network with its data, as optimizers and studies see it: a flat vector of weights and the loss at it. Whoever
 * computes it (TensorFlow.js in the app, plain arrays in tests) is behind this interface, so that no study knows.
 * Weights are float64 as everywhere in the engine; what computes in float32 rounds them on the way in.
 */
export interface Model {
  /** How many weights there are. */
  readonly size: number;
  /** Where each layer's kernel and bias lie in the flat vector. */
  readonly layers: readonly Layer[];
  readonly features: number;
  readonly classes: number;
  readonly trainCount: number;
  readonly testCount: number;
  /** The mean loss of the minibatch of these training samples at `weights`, and its gradient into `out`. */
  lossAndGradient(weights: Float64Array, samples: Uint16Array, out: Float64Array): number;
  /** Mean loss and share of right answers over a whole split. */
  evaluate(weights: Float64Array, split: 'train' | 'test'): Evaluation;
  /** The probability of each class at each input: `inputs` row-major, the answer `classes` numbers a row. */
  predict(weights: Float64Array, inputs: Float32Array): Float32Array;
  /** H v of the mean training loss at `weights` into `out`. */
  hessianVector(weights: Float64Array, vector: Float64Array, out: Float64Array): void;
  /** Frees what the model holds outside of JavaScript's memory. */
  dispose(): void;
}

export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  /** Index of the kernel's first weight: `inputs` rows of `outputs`; its bias of `outputs` follows at `bias`. */
  readonly kernel: number;
  readonly bias: number;
}

export interface Evaluation {
  readonly loss: number;
  /** From 0 to 1. */
  readonly accuracy: number;
}
