import { innermost, type OptimizerChoice } from './experiment/experiment.ts';
import type { NoiseTable } from './noise/noiseTable.ts';
import { buildOptimizer } from './optimizers/build.ts';
import type { BuiltValues, Optimizer, SlowWeights } from './optimizers/optimizer.ts';
import { type Objective, type TableOracle, tableOracle } from './oracle.ts';
import type { FusedWalk } from './simd/fusedWalk.ts';

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
  /** What spends many evaluations at once, where that has been asked for: see `fusedDescent`. */
  readonly fused: FusedWalk | null;
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
    fused: null,
    rates,
    divergedAt: new Int32Array(lanes),
    alive: lanes,
  };
}

/** Goes on until `evaluations` are spent in all, or nobody is left. `noise` must hold the draws up to there. */
export function advance(run: Descent, evaluations: number, noise: NoiseTable | null, observer: Observer = {}): void {
  const { oracle, fused } = run;
  if (fused === null || observer.fast !== undefined) {
    stepByStep(run, evaluations, noise, observer);
    return;
  }
  while (oracle.evaluations < evaluations && run.alive > 0) {
    const count = fused.reach(run, evaluations - oracle.evaluations, observer.sync !== undefined);
    const synced = fused.go(run, count, noise, DIVERGED_BEYOND);
    if (synced === null) stepByStep(run, oracle.evaluations + count, noise, observer);
    else if (synced) observer.sync?.(answer(run), oracle.evaluations, pulledFrom(run));
  }
}

function stepByStep(run: Descent, evaluations: number, noise: NoiseTable | null, observer: Observer): void {
  const { optimizer, point, state, oracle, rates } = run;
  const { step, slow } = optimizer;
  oracle.use(noise);
  if (slow?.walk !== undefined && rates === null) {
    walk(run, evaluations, slow.walk, slow, observer);
    return;
  }
  while (oracle.evaluations < evaluations && run.alive > 0) {
    if (rates !== null) setRates(rates, oracle.evaluations + 1);
    const completed = step(point, state, oracle);
    const fast = slow === undefined ? point : slow.fast(point, state);
    markDiverged(run, fast);
    const synced = completed && slow !== undefined;
    if (synced) markDiverged(run, slow.answer(state));
    observer.fast?.(fast, oracle.evaluations);
    if (synced) observer.sync?.(slow.answer(state), oracle.evaluations, slow.pulledFrom(state));
  }
}

/** The same, a cycle of fast steps at a time. */
function walk(
  run: Descent,
  evaluations: number,
  cycle: NonNullable<SlowWeights<unknown>['walk']>,
  { answer, pulledFrom }: SlowWeights<unknown>,
  { fast, sync }: Observer,
): void {
  const { point, state, oracle } = run;
  const after = () => {
    markDiverged(run, point);
    fast?.(point, oracle.evaluations);
    return run.alive > 0;
  };
  while (oracle.evaluations < evaluations && run.alive > 0) {
    if (!cycle(point, state, oracle, evaluations - oracle.evaluations, after)) continue;
    const phi = answer(state);
    markDiverged(run, phi);
    sync?.(phi, oracle.evaluations, pulledFrom(state));
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

/** Tells whenever the weights to judge have moved: after a sync, or after every evaluation of a run without slow weights. */
export function atJudgedWeights({ optimizer }: Descent, moved: (evaluation: number) => void): Observer {
  if (optimizer.slow === undefined) return { fast: (_, evaluation) => moved(evaluation) };
  return { sync: (_, evaluation) => moved(evaluation) };
}

/** The weights to judge: phi, or the point itself. */
export function answer(run: Descent): Float64Array {
  return run.optimizer.slow?.answer(run.state) ?? run.point;
}

function pulledFrom(run: Descent): Float64Array {
  return run.optimizer.slow?.pulledFrom(run.state) ?? run.point;
}

function markDiverged(run: Descent, points: Float64Array): void {
  if (allAreNear(points)) return;
  const { lanes, divergedAt } = run;
  for (let lane = 0; lane < lanes; lane++) {
    // Written so that NaN fails it too.
    const near = Math.abs(points[lane]) <= DIVERGED_BEYOND && Math.abs(points[lanes + lane]) <= DIVERGED_BEYOND;
    if (near || divergedAt[lane] !== 0) continue;
    divergedAt[lane] = run.oracle.evaluations;
    run.alive--;
  }
}

/**
 * Whether no coordinate can be too far, NaN included: none is where their squares add up to no more than the square of
 * the limit, since rounding never makes a sum of squares smaller than one of them. The other way round proves nothing.
 */
function allAreNear(points: Float64Array): boolean {
  const n = points.length;
  if (n === 2) return points[0] * points[0] + points[1] * points[1] <= DIVERGED_BEYOND * DIVERGED_BEYOND;
  let even = 0;
  let odd = 0;
  let i = 0;
  // Four at a time, as in `descend` of SGD.
  for (; i + 3 < n; i += 4) {
    even += points[i] * points[i] + points[i + 2] * points[i + 2];
    odd += points[i + 1] * points[i + 1] + points[i + 3] * points[i + 3];
  }
  for (; i < n; i++) even += points[i] * points[i];
  return even + odd <= DIVERGED_BEYOND * DIVERGED_BEYOND;
}
