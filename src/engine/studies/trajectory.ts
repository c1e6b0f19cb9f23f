import { advance, answer, type Descent, descent } from '../descent.ts';
import { type Experiment, type OptimizerChoice, optimizersOf } from '../experiment/experiment.ts';
import { isAverage, rhythmOf, syncsWithin } from '../experiment/rhythm.ts';
import { noiseFor } from '../noiseFor.ts';
import { objectiveOf } from '../objective.ts';
import type { Objective } from '../oracle.ts';

export type Status = 'finished' | 'converged' | 'diverged';

/** One run under one seed, point by point. */
export interface Trajectory {
  readonly status: Status;
  /** Gradient evaluations spent; for a diverged run the one that led too far. */
  readonly evaluations: number;
  /** Index t: the innermost theta right after evaluation t, before any pull-back; index 0 the start. */
  readonly fast: Path;
  /** Index c: phi after sync c; index 0 the start. Null for an optimizer without slow weights. */
  readonly slow: SlowPath | null;
}

/** Columns of equal length; `loss` is the landscape's own value there, without noise. */
export interface Path {
  readonly x: Float64Array<ArrayBuffer>;
  readonly y: Float64Array<ArrayBuffer>;
  readonly loss: Float64Array<ArrayBuffer>;
}

export interface SlowPath extends Path {
  /** True for an average that the fast weights never see, so that nothing pulls them back. */
  readonly average: boolean;
  /** The evaluation after which each sync came; 0 for the start. */
  readonly evaluation: Int32Array<ArrayBuffer>;
  /** The theta that each sync pulled back: phi_c = phi_{c-1} + alpha (pulledFrom_c - phi_{c-1}). */
  readonly pulledFromX: Float64Array<ArrayBuffer>;
  readonly pulledFromY: Float64Array<ArrayBuffer>;
}

/** |gradient| below this, without noise, at the end of the budget: converged. */
const CONVERGED_BELOW = 1e-6;
const CHUNK = 1000;

/** Every run of the experiment under one seed, sharing its noise. Yields the share that is done. */
export function* trajectories(experiment: Experiment, seed: number): Generator<number, Trajectory[]> {
  const { steps } = experiment;
  const objective = objectiveOf(experiment);
  const start = Float64Array.from(experiment.start);
  const recorders = optimizersOf(experiment).map((choice) => recorder(objective, choice, start, steps));

  for (let done = 0; done < steps; done += CHUNK) {
    if (done > 0) yield done / steps;
    const count = Math.min(CHUNK, steps - done);
    const noise = noiseFor(objective, seed, 1, done + 1, count);
    for (const { run, observer } of recorders) advance(run, done + count, noise, observer);
  }
  return recorders.map((recorder) => trajectory(recorder, objective));
}

/** Converged is a label, never a stop: no noise, and a vanishing gradient at the weights to judge. */
export function isConverged(objective: Objective, run: Descent): boolean {
  if (objective.random) return false;
  const gradient = new Float64Array(2);
  objective.landscape.gradients(
    Float64Array.of(answer(run)[0], answer(run)[run.lanes]),
    gradient,
    objective.parameters,
  );
  return Math.sqrt(gradient[0] ** 2 + gradient[1] ** 2) < CONVERGED_BELOW;
}

type Recorder = ReturnType<typeof recorder>;

function recorder(objective: Objective, choice: OptimizerChoice, start: Float64Array, steps: number) {
  const rhythm = rhythmOf(choice);
  const fast = columns(steps + 1, 2, start);
  // Per sync: x, y, pulled from x, pulled from y.
  const slow = rhythm && columns(syncsWithin(rhythm, steps) + 1, 4, [...start, ...start]);
  const evaluation = slow && new Int32Array(slow[0].length);
  const run = descent(objective, choice, start);
  const [fastX, fastY] = fast;
  let syncs = 0;
  return {
    run,
    fast,
    slow,
    evaluation,
    syncs: () => syncs,
    average: isAverage(choice),
    observer: {
      fast(point: Float64Array, t: number) {
        fastX[t] = point[0];
        fastY[t] = point[1];
      },
      sync(phi: Float64Array, t: number, from: Float64Array) {
        if (slow === null || evaluation === null || run.alive === 0) return;
        syncs++;
        slow[0][syncs] = phi[0];
        slow[1][syncs] = phi[1];
        slow[2][syncs] = from[0];
        slow[3][syncs] = from[1];
        evaluation[syncs] = t;
      },
    },
  };
}

function trajectory({ run, fast, slow, evaluation, syncs, average }: Recorder, objective: Objective): Trajectory {
  const divergedAt = run.divergedAt[0];
  const path = (x: Float64Array<ArrayBuffer>, y: Float64Array<ArrayBuffer>, length: number): Path => ({
    x: first(x, length),
    y: first(y, length),
    loss: losses(objective, x, y, length),
  });
  const finished = isConverged(objective, run) ? 'converged' : 'finished';
  return {
    status: divergedAt === 0 ? finished : 'diverged',
    evaluations: run.oracle.evaluations,
    // The point that went too far is left out.
    fast: path(fast[0], fast[1], divergedAt === 0 ? fast[0].length : divergedAt),
    slow: slow &&
      evaluation && {
        ...path(slow[0], slow[1], syncs() + 1),
        average,
        evaluation: evaluation.slice(0, syncs() + 1),
        pulledFromX: first(slow[2], syncs() + 1),
        pulledFromY: first(slow[3], syncs() + 1),
      },
  };
}

/** A column that was filled to its end is given away as it is: of a long run each is megabytes. */
function first(column: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  return length === column.length ? column : column.slice(0, length);
}

/** A chunk at a time, which stays in the processor's cache. */
function losses(
  { landscape, parameters }: Objective,
  x: Float64Array,
  y: Float64Array,
  length: number,
): Float64Array<ArrayBuffer> {
  const values = new Float64Array(length);
  const points = new Float64Array(2 * Math.min(CHUNK, length));
  for (let from = 0; from < length; from += CHUNK) {
    const to = Math.min(from + CHUNK, length);
    points.set(x.subarray(from, to));
    points.set(y.subarray(from, to), to - from);
    landscape.values(points.subarray(0, 2 * (to - from)), values.subarray(from, to), parameters);
  }
  return values;
}

function columns(length: number, count: number, first: ArrayLike<number>): Float64Array<ArrayBuffer>[] {
  return Array.from({ length: count }, (_, index) => {
    const column = new Float64Array(length);
    column[0] = first[index];
    return column;
  });
}
