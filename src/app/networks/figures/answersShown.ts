import type { Dataset } from '../../../engine/networks/data/dataset.ts';
import type { Boundary, ClassField, Predictions } from '../../../engine/networks/protocol.ts';
import type { ShownWeights } from '../boundary/weightsShown.ts';

/** What the networks beside each other answer. */
export interface AnswersShown {
  readonly data: Dataset;
  readonly boundary: Boundary | null;
  readonly predictions: Predictions;
  readonly networks: readonly {
    readonly weights: ShownWeights;
    /** To the test set, and over the plane of two features; null where they are not known, or the run has diverged. */
    readonly predicted: ClassField | null;
    readonly field: ClassField | null;
  }[];
}
