import { innermost, type OptimizerChoice } from './experiment/experiment.ts';
import type { NoiseTable } from './noise/noiseTable.ts';
import { buildOptimizer } from './optimizers/build.ts';
import type { BuiltValues, Optimizer } from './optimizers/optimizer.ts';
import { type Objective, type TableOracle, tableOracle } from './oracle.ts';

/** Beyond this, in any coordinate, a lane counts as diverged. */
export const DIVERGED_BEYOND = 1e6;

/** One optimizer on its way down, for a batch of lanes; everything that it remembers. */
export interface Descent {
  readonly lanes: number;
  readonly optimizer: Optimizer;
  /** theta, all x, then all y. */
  readonly point: Float64Array;
  readonly state: unknown;
  readonly oracle: TableOracle;
  /** Where a schedule is followed: the learning rates in use, one per coordinate, and what they are multiples of. */
  readonly rates: { readonly lr: Float64Array; readonly full: Float64Array; factor(evaluation: number): number } | null;
  /** Per lane: the evaluation whose point was not finite or too far, 0 while there was none. */
  readonly divergedAt: Int32Array;
  /** Lanes that have not diverged. */
  alive: number;
}

/** Told after every evaluation; a diverged lane is to be passed over (see `divergedAt`). */
export interface Observer {
  /** `fast`: the innermost theta right after this evaluation, before any pull-back. */
  fast?(fast: Float64Array, evaluation: number): void;
  /** `slow`: phi after a sync; `pulledFrom`: the theta that it followed. */
  sync?(slow: Float64Array, evaluation: number, pulledFrom: Float64Array): void;
}

/** `start` is the batch to start from and is copied; `columns` gives single lanes their own lr or alpha. */
export function descent(
  objective: Objective,
  choice: OptimizerChoice,
  start: Float64Array,
  columns: BuiltValues = {},
): Descent {
  const rates = objective.schedule ? scheduled(choice, start.length, columns, objective.schedule) : null;
  const optimizer = buildOptimizer(choice, start.length, rates === null ? columns : { ...columns, lr: rates.lr });
  const lanes = start.length / 2;
  return {
    lanes,
    optimizer,
    point: start.slice(),
    state: optimizer.init(start),
    oracle: tableOracle(objective, start.length),
    rates,
    divergedAt: new Int32Array(lanes),
    alive: lanes,
  };
}

/** Goes on until `evaluations` are spent in all, or nobody is left. `noise` must hold the draws up to there. */
export function advance(run: Descent, evaluations: number, noise: NoiseTable | null, observer: Observer = {}): void {
  const { optimizer, point, state, oracle, rates } = run;
  const slowWeights = optimizer.slow;
  oracle.table = noise;
  while (oracle.evaluations < evaluations && run.alive > 0) {
    if (rates !== null) setRates(rates, oracle.evaluations + 1);
    const completed = optimizer.step(point, state, oracle);
    const fast = slowWeights === undefined ? point : slowWeights.fast(point, state);
    markDiverged(run, fast);
    const synced = completed && slowWeights !== undefined;
    if (synced) markDiverged(run, slowWeights.answer(state));
    observer.fast?.(fast, oracle.evaluations);
    if (synced) observer.sync?.(slowWeights.answer(state), oracle.evaluations, slowWeights.pulledFrom(state));
  }
}

/** The optimizers read their learning rates anew at each step, so it is enough to rewrite the array they hold. */
function setRates({ lr, full, factor }: NonNullable<Descent['rates']>, evaluation: number): void {
  const share = factor(evaluation);
  for (let i = 0; i < lr.length; i++) lr[i] = share * full[i];
}

function scheduled(
  choice: OptimizerChoice,
  coordinates: number,
  { lr }: BuiltValues,
  factor: (evaluation: number) => number,
): Descent['rates'] {
  const given = lr ?? innermost(choice).values.lr;
  const full = given instanceof Float64Array ? given : new Float64Array(coordinates).fill(Number(given));
  return { lr: full.slice(), full, factor };
}

/** The weights to judge: phi, or the point itself. */
export function answer(run: Descent): Float64Array {
  return run.optimizer.slow?.answer(run.state) ?? run.point;
}

function markDiverged(run: Descent, points: Float64Array): void {
  const { lanes, divergedAt } = run;
  for (let lane = 0; lane < lanes; lane++) {
    // Written so that NaN fails it too.
    const near = Math.abs(points[lane]) <= DIVERGED_BEYOND && Math.abs(points[lanes + lane]) <= DIVERGED_BEYOND;
    if (near || divergedAt[lane] !== 0) continue;
    divergedAt[lane] = run.oracle.evaluations;
    run.alive--;
  }
}
