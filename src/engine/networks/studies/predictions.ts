import { optimizersOf } from '../../experiment/experiment.ts';
import type { Checkpoints } from '../checkpoints.ts';
import type { Model } from '../model.ts';
import type { ClassField, Predictions, PredictionsQuestion } from '../protocol.ts';
import { fastWeights, judgedWeights } from '../training.ts';
import { firstSeedRun } from './firstSeedRun.ts';
import type { PartlyStudy } from './partly.ts';
import { within } from './within.ts';

/**
 * What the networks of the first seed answer to some inputs after `step` gradient steps, run by run. Throws, with a
 * message to be read, where the inputs are not rows of as many features as the data have.
 */
export function* predictions(
  model: Model,
  { experiment, step, inputs }: PredictionsQuestion,
  checkpoints: Checkpoints = [],
): PartlyStudy<Predictions, never> {
  if (inputs.length % model.features !== 0)
    throw new Error(
      `An input has ${model.features} features, and ${inputs.length} numbers are no whole number of inputs`,
    );
  const answered = (weights: Float64Array) => likeliest(model.predict(weights, inputs), model.classes);
  const runs: Predictions['runs'][number][] = [];
  const count = optimizersOf(experiment).length;
  for (let index = 0; index < count; index++) {
    const training = firstSeedRun(model, experiment, index, Math.min(step, experiment.steps), checkpoints);
    const run = yield* within(training, index / count, (index + 1) / count);
    const diverged = run.progress.divergedAt > 0;
    const wraps = run.optimizer.slow !== undefined;
    runs.push({
      slow: diverged ? null : answered(judgedWeights(run)),
      fast: diverged || !wraps ? null : answered(fastWeights(run)),
    });
    yield { share: (index + 1) / count };
  }
  return { runs };
}

/** Of several that are equally likely the first. */
function likeliest(probabilities: Float32Array, classes: number): ClassField {
  const count = probabilities.length / classes;
  const label = new Uint8Array(count);
  const probability = new Float32Array(count);
  for (let row = 0; row < count; row++) {
    for (let each = 0; each < classes; each++) {
      const candidate = probabilities[row * classes + each];
      if (each > 0 && !(candidate > probability[row])) continue;
      label[row] = each;
      probability[row] = candidate;
    }
  }
  return { label, probability };
}
