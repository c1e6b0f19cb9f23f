import { advance, answer, type Descent } from '../descent.ts';
import { type Experiment, innermost, type OptimizerChoice, optimizersOf, withLr } from '../experiment/experiment.ts';
import { lastSync } from '../experiment/rhythm.ts';
import { noiseFor } from '../noiseFor.ts';
import { objectiveOf } from '../objective.ts';
import { fusedDescent } from '../simd/fusedDescent.ts';
import { batchAt } from './batch.ts';
import { goldenSection } from './goldenSection.ts';
import { quantile } from './quantile.ts';
import { startLossOf } from './startLoss.ts';

/** An optimizer at the learning rate that suits it best. */
export interface BestLr {
  /**
   * `diverges`: it does at every rate. `no sync`: it is judged at evaluation 0, where every rate gives the same.
   * `no rate`: it has none.
   */
  readonly outcome: 'found' | 'diverges' | 'no sync' | 'no rate';
  /** Of three digits, so that a link says exactly the rate that was found; null where none was. */
  readonly lr: number | null;
  /** The median loss over seeds at that rate; Infinity where it diverges at all of them. */
  readonly loss: number;
  /** Gradient evaluations that the search spent on it. */
  readonly cost: number;
}

export interface BestLrs {
  /** One for each optimizer, in their order. */
  readonly best: readonly BestLr[];
  readonly seeds: number;
}

export const LOWEST_RATE = 1e-5;
export const HIGHEST_RATE = 10;
/**
 * First six rates a decade, then eight between the neighbours of the best of them, because under noise a valley may
 * hold smaller ones; then the golden section between the neighbours of the best of all, down to two per cent.
 */
const COARSE = 37;
const FINE = 8;
const SECTION = 6;
const TRIED = COARSE + FINE + SECTION;
const DIGITS = 3;
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
  const affordable = Math.floor(MOST_COST / (experiment.steps * TRIED * choices.length));
  const seeds = random ? Math.min(experiment.seeds, MOST_SEEDS, affordable) : 1;
  if (seeds < Math.min(FEWEST_SEEDS, random ? experiment.seeds : 1)) return null;

  const best: BestLr[] = [];
  for (const [index, choice] of choices.entries()) {
    best.push(yield* searched(experiment, choice, seeds, (part) => (index + part) / choices.length));
  }
  return { best, seeds };
}

function* searched(
  experiment: Experiment,
  choice: OptimizerChoice,
  seeds: number,
  share: (part: number) => number,
): Generator<number, BestLr> {
  if (innermost(choice).values.lr === undefined) return { outcome: 'no rate', lr: null, loss: Number.NaN, cost: 0 };
  if (judgedAt(experiment, choice) === 0)
    return { outcome: 'no sync', lr: null, loss: startLossOf(objectiveOf(experiment), experiment.start), cost: 0 };

  const best = { place: 0, lr: 0, loss: Number.POSITIVE_INFINITY };
  let [count, cost] = [0, 0];
  function* look(places: readonly number[]): Generator<number, number> {
    const rates = places.map(rateAt);
    const part = (done: number) => share((count + done * places.length) / TRIED);
    const { losses, spent } = yield* tried(experiment, choice, seeds, rates, part);
    for (const [index, loss] of losses.entries())
      if (loss < best.loss) Object.assign(best, { place: places[index], lr: rates[index], loss });
    count += places.length;
    cost += spent;
    return losses[0];
  }

  yield* look(between(0, 1, COARSE));
  if (best.loss === Number.POSITIVE_INFINITY) return { outcome: 'diverges', lr: null, loss: best.loss, cost };
  const step = 1 / (COARSE - 1);
  const reach = (step * (FINE - 1)) / FINE;
  yield* look(between(best.place - reach, best.place + reach, FINE));
  const fineStep = (2 * reach) / (FINE - 1);
  const section = goldenSection(best.place - fineStep, best.place + fineStep, SECTION);
  let next = section.next();
  while (!next.done) next = section.next(yield* look([next.value]));
  return { outcome: 'found', lr: best.lr, loss: best.loss, cost };
}

/** `count` places as far from one another, the ends among them. */
function between(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1));
}

/** The rate at a place from 0 (the lowest) to 1 (the highest), on a log scale; beyond them, the end. */
function rateAt(beyond: number): number {
  const place = Math.max(0, Math.min(1, beyond));
  return Number((LOWEST_RATE * (HIGHEST_RATE / LOWEST_RATE) ** place).toPrecision(DIGITS));
}

interface Tried {
  /** The median loss over seeds, by rate. */
  readonly losses: readonly number[];
  /** Gradient evaluations. */
  readonly spent: number;
}

/** The optimizer at several rates, all going down side by side under the same noise. */
function* tried(
  experiment: Experiment,
  choice: OptimizerChoice,
  seeds: number,
  rates: readonly number[],
  share: (part: number) => number,
): Generator<number, Tried> {
  const { start, seed } = experiment;
  const objective = objectiveOf(experiment);
  const end = judgedAt(experiment, choice);
  const points = batchAt(start, seeds);
  const runs = rates.map((lr) => fusedDescent(objective, withLr(choice, lr), points));
  for (let done = 0; done < end; done += CHUNK) {
    const count = Math.min(CHUNK, end - done);
    const noise = noiseFor(objective, seed, seeds, done + 1, count);
    for (const [index, run] of runs.entries()) {
      advance(run, done + count, noise);
      yield share((done + (count * (index + 1)) / runs.length) / end);
    }
  }
  const losses = runs.map((run) => medianLoss(run, objective));
  return { losses, spent: runs.reduce((sum, run) => sum + run.oracle.evaluations * seeds, 0) };
}

function medianLoss(run: Descent, { landscape, parameters }: ReturnType<typeof objectiveOf>): number {
  const losses = new Float64Array(run.lanes);
  landscape.values(answer(run), losses, parameters);
  for (let lane = 0; lane < run.lanes; lane++) if (run.divergedAt[lane] !== 0) losses[lane] = Number.POSITIVE_INFINITY;
  return quantile(losses.sort(), 0.5);
}

/** How many evaluations decide: all for slow weights that sync, else up to the last sync of the first run. */
function judgedAt(experiment: Experiment, choice: OptimizerChoice): number {
  const { steps } = experiment;
  if (choice.inner === undefined) return lastSync(optimizersOf(experiment)[0], steps);
  return lastSync(choice, steps) === 0 ? 0 : steps;
}
