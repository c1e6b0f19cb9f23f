import type { Checkpoints } from '../checkpoints.ts';
import type { Model } from '../model.ts';
import type { Boundary, BoundaryQuestion } from '../protocol.ts';
import { middlesOf } from './middlesOf.ts';
import type { PartlyStudy } from './partly.ts';
import { predictions } from './predictions.ts';

/**
 * What the networks of the first seed answer over a window of their two inputs after `step` gradient steps, run by run.
 * Throws, with a message to be read, where the inputs are not two.
 */
export function* boundary(
  model: Model,
  { experiment, step, window, resolution }: BoundaryQuestion,
  checkpoints: Checkpoints = [],
): PartlyStudy<Boundary, never> {
  if (model.features !== 2)
    throw new Error(`A decision boundary is drawn over two inputs, and these data have ${model.features}`);
  const inputs = middlesOf(window, resolution);
  const { runs } = yield* predictions(model, { experiment, step, inputs }, checkpoints);
  return { window, resolution, runs };
}
