import { optimizersOf } from '../../experiment/experiment.ts';
import type { Checkpoints } from '../checkpoints.ts';
import type { Model } from '../model.ts';
import type { Boundary, BoundaryQuestion, ClassField } from '../protocol.ts';
import { fastWeights, judgedWeights } from '../training.ts';
import { firstSeedRun } from './firstSeedRun.ts';
import type { PartlyStudy } from './partly.ts';
import { within } from './within.ts';

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
  const fieldAt = (weights: Float64Array) => likeliest(model.predict(weights, inputs), model.classes);
  const runs: Boundary['runs'][number][] = [];
  const count = optimizersOf(experiment).length;
  for (let index = 0; index < count; index++) {
    const training = firstSeedRun(model, experiment, index, Math.min(step, experiment.steps), checkpoints);
    const run = yield* within(training, index / count, (index + 1) / count);
    const diverged = run.progress.divergedAt > 0;
    const wraps = run.optimizer.slow !== undefined;
    runs.push({
      slow: diverged ? null : fieldAt(judgedWeights(run)),
      fast: diverged || !wraps ? null : fieldAt(fastWeights(run)),
    });
    yield { share: (index + 1) / count };
  }
  return { window, resolution, runs };
}

/** The middles of the window's cells, row after row from y0 on, x before y. */
function middlesOf([x0, x1, y0, y1]: BoundaryQuestion['window'], resolution: number): Float32Array {
  const inputs = new Float32Array(2 * resolution * resolution);
  for (let cell = 0; cell < resolution * resolution; cell++) {
    inputs[2 * cell] = x0 + (((cell % resolution) + 0.5) / resolution) * (x1 - x0);
    inputs[2 * cell + 1] = y0 + ((Math.floor(cell / resolution) + 0.5) / resolution) * (y1 - y0);
  }
  return inputs;
}

/** Of several that are equally likely the first. */
function likeliest(probabilities: Float32Array, classes: number): ClassField {
  const cells = probabilities.length / classes;
  const label = new Uint8Array(cells);
  const probability = new Float32Array(cells);
  for (let cell = 0; cell < cells; cell++) {
    for (let each = 0; each < classes; each++) {
      const candidate = probabilities[cell * classes + each];
      if (each > 0 && !(candidate > probability[cell])) continue;
      label[cell] = each;
      probability[cell] = candidate;
    }
  }
  return { label, probability };
}
