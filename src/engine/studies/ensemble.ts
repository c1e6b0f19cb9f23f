import { type Experiment, optimizersOf } from '../experiment/experiment.ts';
import { lastSync } from '../experiment/rhythm.ts';
import { noiseFor } from '../noiseFor.ts';
import { objectiveOf } from '../objective.ts';
import { BLOCK } from './batch.ts';
import { conclusion, forget, record, summarize, tally } from './tally.ts';
import type { Status } from './trajectory.ts';

/** One run of the experiment over all its seeds. */
export interface EnsembleRun {
  /** How many seeds ended how. */
  readonly ended: Readonly<Record<Status, number>>;
  /** Index t: the loss at the fast weights after evaluation t, before any pull-back. */
  readonly fast: Band;
  /** Index c: the loss at phi after sync c. */
  readonly slow: Band | null;
  /** Index c: the evaluation of sync c. */
  readonly slowEvaluation: Int32Array<ArrayBuffer> | null;
  /** Per seed, or once where nothing is random: the loss at the end of the budget. */
  readonly finalFast: Float64Array<ArrayBuffer>;
  /** Likewise: the loss at the last phi. */
  readonly finalSlow: Float64Array<ArrayBuffer> | null;
  /**
   * Likewise: the loss to judge this run by, which is phi's at the last sync. A run without slow weights is judged
   * at the evaluation at which the first run had its last sync, so that neither is ahead.
   */
  readonly judged: Float64Array<ArrayBuffer>;
  /**
   * Medians over seeds. `loss`: of `judged`. `evaluations`: gradients paid for, up to the one that led too far where a seed diverged.
   * `distance`: from the weights that `judged` judges to the landscape's nearest minimum, Infinity for a diverged seed;
   * null where the landscape has no minimum.
   */
  readonly typical: { readonly loss: number; readonly evaluations: number; readonly distance: number | null };
}

/** The median over seeds and the range from 10 to 90 per cent; a diverged seed counts as Infinity. */
export interface Band {
  readonly median: Float64Array<ArrayBuffer>;
  readonly p10: Float64Array<ArrayBuffer>;
  readonly p90: Float64Array<ArrayBuffer>;
}

/** Losses held at a time, over all runs: 8 MB. */
const HELD = 1_000_000;

/**
 * All runs over all seeds, in lock-step: a stretch of evaluations for every block of seeds, then the quantiles of that
 * stretch, then the next. Without noise all seeds are the same and one lane stands for all. Yields the share done.
 */
export function* ensemble(experiment: Experiment): Generator<number, EnsembleRun[]> {
  const { steps, seed, seeds } = experiment;
  const objective = objectiveOf(experiment);
  const lanes = objective.random ? seeds : 1;
  const choices = optimizersOf(experiment);
  const judgedAt = lastSync(choices[0], steps);
  const stretch = Math.max(1, Math.min(steps, 1000, Math.floor(HELD / (lanes * choices.length))));
  const tallies = choices.map((choice) => tally(objective, choice, experiment, lanes, stretch));

  for (let done = 0; done < steps; done += stretch) {
    const count = Math.min(stretch, steps - done);
    for (const each of tallies) forget(each);
    for (let lane = 0; lane < lanes; lane += BLOCK) {
      if (done + lane > 0) yield (done + (count * lane) / lanes) / steps;
      const noise = noiseFor(objective, seed + lane, Math.min(BLOCK, lanes - lane), done + 1, count);
      for (const each of tallies) record(each, objective, lane / BLOCK, done, count, noise, judgedAt);
    }
    for (const each of tallies) summarize(each, done, count, judgedAt);
  }
  return tallies.map((each) => conclusion(each, objective, experiment));
}
