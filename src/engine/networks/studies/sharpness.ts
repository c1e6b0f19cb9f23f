import { optimizersOf } from '../../experiment/experiment.ts';
import type { Checkpoints } from '../checkpoints.ts';
import type { NetworkExperiment } from '../experiment/networkExperiment.ts';
import type { Model } from '../model.ts';
import type { RunSharpness, Sharpness } from '../protocol.ts';
import { fastWeights, judgedWeights } from '../training.ts';
import { firstSeedRun } from './firstSeedRun.ts';
import type { PartlyStudy } from './partly.ts';
import { perturbedLosses } from './perturbation.ts';
import { extremeEigenvalues } from './powerIteration.ts';
import { within } from './within.ts';

/** See `PowerOptions`; the protocol tells the reader. */
const TOLERANCE = 0.01;
const MOST_PRODUCTS = 200;

/**
 * How sharply the mean training loss rises around where the first seed's training ended: at the weights to judge and,
 * for a run with slow weights, at the fast ones. Offers the runs that are done.
 */
export function* sharpness(
  model: Model,
  { experiment }: { readonly experiment: NetworkExperiment },
  checkpoints: Checkpoints = [],
): PartlyStudy<readonly RunSharpness[]> {
  const done: RunSharpness[] = [];
  const runs = optimizersOf(experiment).length;
  for (let index = 0; index < runs; index++) {
    const stretch = <Answer>(study: PartlyStudy<Answer, never>, from: number, to: number) =>
      within(study, (index + from) / runs, (index + to) / runs);
    const run = yield* stretch(firstSeedRun(model, experiment, index, experiment.steps, checkpoints), 0, 0.4);
    if (run.progress.divergedAt > 0) {
      done.push({ slow: null, fast: null });
    } else {
      const slow = yield* stretch(sharpnessAt(model, judgedWeights(run), experiment.seed), 0.4, 0.7);
      const { slow: wraps } = run.optimizer;
      const fast = wraps && (yield* stretch(sharpnessAt(model, fastWeights(run), experiment.seed), 0.7, 1));
      done.push({ slow, fast: fast ?? null });
    }
    yield { share: (index + 1) / runs, partial: () => [...done] };
  }
  return done;
}

export function* sharpnessAt(model: Model, weights: Float64Array, seed: number): PartlyStudy<Sharpness, never> {
  const { dominant, largest } = yield* within(
    extremeEigenvalues((vector, out) => model.hessianVector(weights, vector, out), {
      size: model.size,
      seed,
      tolerance: TOLERANCE,
      most: MOST_PRODUCTS,
    }),
    0,
    0.5,
  );
  const perturbed = yield* within(perturbedLosses(model, weights, seed), 0.5, 1);
  return {
    eigenvalue: dominant.eigenvalue,
    largest: largest.eigenvalue,
    iterations: dominant.iterations + (largest === dominant ? 0 : largest.iterations),
    settled: dominant.settled && largest.settled,
    loss: model.evaluate(weights, 'train').loss,
    perturbed,
  };
}
