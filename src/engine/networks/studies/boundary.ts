import type { Checkpoints } from '../checkpoints.ts';
import type { Model } from '../model.ts';
import type { Boundary, BoundaryQuestion } from '../protocol.ts';
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

/** The middles of the window's cells, row after row from y0 on, x before y. */
export function middlesOf([x0, x1, y0, y1]: BoundaryQuestion['window'], resolution: number): Float32Array {
  const inputs = new Float32Array(2 * resolution * resolution);
  for (let cell = 0; cell < resolution * resolution; cell++) {
    inputs[2 * cell] = x0 + (((cell % resolution) + 0.5) / resolution) * (x1 - x0);
    inputs[2 * cell + 1] = y0 + ((Math.floor(cell / resolution) + 0.5) / resolution) * (y1 - y0);
  }
  return inputs;
}
