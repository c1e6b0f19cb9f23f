import type { Layer, Model } from '../model.ts';
import type { PerturbedLoss } from '../protocol.ts';
import { gaussianVector, STREAM } from './gaussianVector.ts';
import type { PartlyStudy } from './partly.ts';

/** Relative to the weights. */
const PERTURBATION_SIZES = [0.005, 0.01, 0.02, 0.05] as const;
/** Directions for each size, the same for every run and for slow and fast weights, so that what differs is the weights. */
const DIRECTIONS = 16;

/**
 * The mean training loss when every weight is moved by a Gaussian draw, with the standard error of that mean. A size is
 * relative to the layer: the standard deviation is that share of the root mean square of the layer's weights, kernel
 * and bias together. One for the whole network would hardly touch the layers of large weights and drown those of small
 * ones; and the loss at a point need not change where one ReLU layer is scaled up and the next down, while a
 * perturbation that is not relative does. Li et al. 2018 (https://arxiv.org/abs/1712.09913) scale by the filter, for
 * the same reason; in a layer without convolutions a filter is one neuron, whose bias alone begins at zero and would
 * never be moved.
 *
 * Each direction is gone both ways and the two losses are taken together: training does not quite end at a minimum, and
 * what slope is left would scatter small perturbations by far more than they raise the loss.
 */
export function* perturbedLosses(
  model: Model,
  weights: Float64Array,
  seed: number,
): PartlyStudy<readonly PerturbedLoss[], never> {
  const losses = PERTURBATION_SIZES.map(() => new Float64Array(DIRECTIONS));
  const scale = scaleOf(model.layers, weights);
  const direction = new Float64Array(weights.length);
  const moved = new Float64Array(weights.length);
  const lossAt = (distance: number) => {
    for (let i = 0; i < moved.length; i++) moved[i] = weights[i] + distance * scale[i] * direction[i];
    return model.evaluate(moved, 'train').loss;
  };
  for (let draw = 0; draw < DIRECTIONS; draw++) {
    gaussianVector(seed, STREAM.perturbation, draw, direction);
    for (const [index, size] of PERTURBATION_SIZES.entries()) {
      yield { share: (draw + index / PERTURBATION_SIZES.length) / DIRECTIONS };
      losses[index][draw] = (lossAt(size) + lossAt(-size)) / 2;
    }
  }
  return PERTURBATION_SIZES.map((size, index) => ({ size, ...meanAndError(losses[index]) }));
}

/** The root mean square of each weight's layer. */
function scaleOf(layers: readonly Layer[], weights: Float64Array): Float64Array {
  const scale = new Float64Array(weights.length);
  for (const { kernel, bias, inputs, outputs } of layers) {
    const parts = [
      [kernel, kernel + inputs * outputs],
      [bias, bias + outputs],
    ] as const;
    let squares = 0;
    for (const [from, to] of parts) for (let i = from; i < to; i++) squares += weights[i] * weights[i];
    const rms = Math.sqrt(squares / (inputs * outputs + outputs));
    for (const [from, to] of parts) scale.fill(rms, from, to);
  }
  return scale;
}

/** Where a loss is infinite or none at all the mean is infinite, and nothing is known of how sure that is. */
function meanAndError(values: Float64Array): { readonly loss: number; readonly error: number } {
  const loss = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (!Number.isFinite(loss)) return { loss: Number.POSITIVE_INFINITY, error: Number.POSITIVE_INFINITY };
  const squares = values.reduce((sum, value) => sum + (value - loss) ** 2, 0);
  return { loss, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}
