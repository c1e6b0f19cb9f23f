import { advance, answer, descent } from '../descent.ts';
import type { Experiment, OptimizerChoice } from '../experiment/experiment.ts';
import { lastSync } from '../experiment/rhythm.ts';
import { noiseFor } from '../noiseFor.ts';
import { objectiveOf } from '../objective.ts';
import { quantile } from './quantile.ts';

/** An optimizer at the learning rate that suits it best. */
export interface BestLr {
  readonly lr: number;
  /** The median loss over seeds at that rate. */
  readonly loss: number;
}

export interface BestLrs {
  readonly best: readonly BestLr[];
  readonly seeds: number;
  /** Gradient evaluations per optimizer that the search spent. */
  readonly cost: number;
}

const FROM = 1e-5;
const TO = 10;
/** First six rates a decade, then eight between the neighbours of the best of them. */
const COARSE = 37;
const FINE = 8;
const MOST_SEEDS = 64;
const FEWEST_SEEDS = 16;
const MOST_COST = 1e8;
const CHUNK = 500;

/**
 * For each optimizer the learning rate (of its innermost optimizer) with the lowest median final loss, the other
 * settings as they are; judged where the experiment judges its first run. Null where the search would take too long.
 * Yields the share that is done.
 */
export function* bestLrs(
  experiment: Experiment,
  choices: readonly OptimizerChoice[],
): Generator<number, BestLrs | null> {
  const random = objectiveOf(experiment).random;
  const affordable = Math.floor(MOST_COST / (experiment.steps * (COARSE + FINE) * choices.length));
  const seeds = random ? Math.min(experiment.seeds, MOST_SEEDS, affordable) : 1;
  if (seeds < Math.min(FEWEST_SEEDS, random ? experiment.seeds : 1)) return null;

  const best: BestLr[] = [];
  for (const [index, choice] of choices.entries()) {
    const share = (part: number) => (index + part) / choices.length;
    const coarse = yield* search(experiment, choice, seeds, logarithmic(FROM, TO, COARSE), (part) => share(0.8 * part));
    const step = (TO / FROM) ** (1 / (COARSE - 1));
    const around = logarithmic(coarse.lr / step ** (1 - 1 / FINE), coarse.lr * step ** (1 - 1 / FINE), FINE);
    const fine = yield* search(experiment, choice, seeds, around, (part) => share(0.8 + 0.2 * part));
    best.push(fine.loss < coarse.loss ? fine : coarse);
  }
  return { best, seeds, cost: experiment.steps * seeds * (COARSE + FINE) };
}

/** The best of `rates`, all going down side by side under the same noise. */
function* search(
  experiment: Experiment,
  choice: OptimizerChoice,
  seeds: number,
  rates: readonly number[],
  share: (part: number) => number,
): Generator<number, BestLr> {
  const { start, seed, steps } = experiment;
  const objective = objectiveOf(experiment);
  const judgedAt = choice.inner === undefined ? lastSyncOfFirst(experiment) : steps;
  const points = new Float64Array(2 * seeds).fill(start[0], 0, seeds).fill(start[1], seeds);
  const runs = rates.map((lr) => descent(objective, withLr(choice, lr), points));
  for (let done = 0; done < judgedAt; done += CHUNK) {
    const count = Math.min(CHUNK, judgedAt - done);
    const noise = noiseFor(objective, seed, seeds, done + 1, count);
    for (const [index, run] of runs.entries()) {
      advance(run, done + count, noise);
      yield share((done + (count * (index + 1)) / runs.length) / judgedAt);
    }
  }
  const found = runs.map((run, index): BestLr => {
    const losses = new Float64Array(seeds);
    objective.landscape.values(answer(run), losses, objective.parameters);
    for (let lane = 0; lane < seeds; lane++) if (run.divergedAt[lane] !== 0) losses[lane] = Number.POSITIVE_INFINITY;
    return { lr: rates[index], loss: quantile(losses.sort(), 0.5) };
  });
  return found.reduce((best, each) => (each.loss < best.loss ? each : best));
}

function lastSyncOfFirst({ runs, steps }: Experiment): number {
  const first = runs[0];
  return first === 'inner' ? steps : lastSync(first, steps);
}

/** The same optimizer with another learning rate at its core. */
export function withLr(choice: OptimizerChoice, lr: number): OptimizerChoice {
  if (choice.inner !== undefined) return { ...choice, inner: withLr(choice.inner, lr) };
  return { ...choice, values: { ...choice.values, lr } };
}

function logarithmic(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from * (to / from) ** (index / (count - 1)));
}
