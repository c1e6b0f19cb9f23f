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
  const batch = new Float64Array(2 * CHUNK);

  for (let done = 0; done < steps; done += CHUNK) {
    if (done > 0) yield done / steps;
    const count = Math.min(CHUNK, steps - done);
    const noise = noiseFor(objective, seed, 1, done + 1, count);
    for (const { run, observer, fast } of recorders) {
      advance(run, done + count, noise, observer);
      // At once, while the processor still has them at hand.
      losses(objective, fast, done + 1, done + count + 1, batch);
    }
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
  const fast = points(steps + 1, start);
  const slow = rhythm && points(syncsWithin(rhythm, steps) + 1, start);
  const pulledFrom = slow && { x: slow.x.slice(), y: slow.y.slice() };
  const evaluation = slow && new Int32Array(slow.x.length);
  const run = descent(objective, choice, start);
  losses(objective, fast, 0, 1);
  // Looked up once and not a million times.
  const { x, y } = fast;
  let syncs = 0;
  return {
    run,
    fast,
    slow,
    pulledFrom,
    evaluation,
    syncs: () => syncs,
    average: isAverage(choice),
    observer: {
      fast(point: Float64Array, t: number) {
        x[t] = point[0];
        y[t] = point[1];
      },
      sync(phi: Float64Array, t: number, from: Float64Array) {
        if (slow === null || pulledFrom === null || evaluation === null || run.alive === 0) return;
        syncs++;
        slow.x[syncs] = phi[0];
        slow.y[syncs] = phi[1];
        pulledFrom.x[syncs] = from[0];
        pulledFrom.y[syncs] = from[1];
        evaluation[syncs] = t;
      },
    },
  };
}

function trajectory(recorder: Recorder, objective: Objective): Trajectory {
  const { run, fast, slow, pulledFrom, evaluation, average } = recorder;
  const divergedAt = run.divergedAt[0];
  const finished = isConverged(objective, run) ? 'converged' : 'finished';
  const moments = recorder.syncs() + 1;
  if (slow) losses(objective, slow, 0, moments);
  return {
    status: divergedAt === 0 ? finished : 'diverged',
    evaluations: run.oracle.evaluations,
    // The point that went too far is left out.
    fast: beginning(fast, divergedAt === 0 ? fast.x.length : divergedAt),
    slow: slow &&
      pulledFrom &&
      evaluation && {
        ...beginning(slow, moments),
        average,
        evaluation: evaluation.slice(0, moments),
        pulledFromX: upTo(pulledFrom.x, moments),
        pulledFromY: upTo(pulledFrom.y, moments),
      },
  };
}

/** Room for so many points, with the start where it begins; losses are still to be computed. */
function points(length: number, start: Float64Array): Path {
  const path = { x: new Float64Array(length), y: new Float64Array(length), loss: new Float64Array(length) };
  path.x[0] = start[0];
  path.y[0] = start[1];
  return path;
}

/** Computes the losses from index `from` to before `to`, a chunk at a time. `batch`: room for the points of one. */
function losses(
  { landscape, parameters }: Objective,
  { x, y, loss }: Path,
  from: number,
  to: number,
  batch = new Float64Array(2 * Math.min(CHUNK, to - from)),
): void {
  for (let at = from; at < to; at += CHUNK) {
    const end = Math.min(at + CHUNK, to);
    const count = end - at;
    batch.set(x.subarray(at, end));
    batch.set(y.subarray(at, end), count);
    landscape.values(batch.subarray(0, 2 * count), loss.subarray(at, end), parameters);
  }
}

function beginning({ x, y, loss }: Path, length: number): Path {
  return { x: upTo(x, length), y: upTo(y, length), loss: upTo(loss, length) };
}

/** A column that was filled to its end is given away as it is: of a long run each is megabytes. */
function upTo(column: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  return length === column.length ? column : column.slice(0, length);
}
