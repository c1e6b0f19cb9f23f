import { DIVERGED_BEYOND } from '../descent.ts';
import { innermost, type OptimizerChoice } from '../experiment/experiment.ts';
import { buildOptimizer } from '../optimizers/build.ts';
import type { Optimizer } from '../optimizers/optimizer.ts';
import type { Oracle } from '../oracle.ts';
import { scheduleKind } from '../schedules/registry.ts';
import type { NetworkExperiment } from './experiment/networkExperiment.ts';
import { type Activation, initialWeights } from './initialWeights.ts';
import { minibatches } from './minibatches.ts';
import type { Model } from './model.ts';

/**
 * One run of a network experiment under one seed, on its way: the engine's own optimizer over the flat vector of
 * weights, with the gradients of this seed's minibatches. All that changes is in `progress`.
 */
export interface NetworkRun {
  readonly model: Model;
  readonly optimizer: Optimizer;
  readonly oracle: Oracle;
  /** Rewrites the learning rates for this evaluation; absent where they stay as they are. */
  readonly setRates: ((evaluation: number) => void) | null;
  progress: Progress;
}

/** Plain data: a structured clone of it, put back later, continues the same run to the bit. */
export interface Progress {
  /** Gradient evaluations so far. */
  evaluations: number;
  /** theta, the weights that the optimizer moves. */
  readonly point: Float64Array;
  readonly state: unknown;
  /** The evaluation whose weights were not finite or too far; 0 while there was none. Such a run stands still. */
  divergedAt: number;
}

/** Told after every evaluation, the one included that diverged. */
export interface TrainingObserver {
  /** `fast`: the innermost theta right after this evaluation, before any pull-back. */
  fast?(fast: Float64Array, evaluation: number): void;
  /** `slow`: phi after a sync; `pulledFrom`: the theta that it followed. */
  sync?(slow: Float64Array, evaluation: number, pulledFrom: Float64Array): void;
}

/** What of an experiment a run depends on, beside its optimizer and its seed. */
export type Setting = Pick<NetworkExperiment, 'network' | 'batch' | 'schedule' | 'steps'>;

/** The run of this optimizer before its first evaluation, at the seed's initial weights. */
export function networkRun(model: Model, setting: Setting, choice: OptimizerChoice, seed: number): NetworkRun {
  const start = initialWeights(model.layers, setting.network.values.activation as Activation, seed);
  const { batch, schedule, steps } = setting;
  const rates = scheduled(choice, start.length, schedule, steps);
  const optimizer = buildOptimizer(choice, start.length, rates === null ? {} : { lr: rates.lr });
  const samples = minibatches(seed, model.trainCount, batch);
  const run: NetworkRun = {
    model,
    optimizer,
    oracle: {
      lanes: 1,
      get evaluations() {
        return run.progress.evaluations;
      },
      gradient(at, out) {
        run.progress.evaluations++;
        model.lossAndGradient(at, samples.of(run.progress.evaluations), out);
      },
    },
    setRates: rates === null ? null : rates.set,
    progress: { evaluations: 0, point: start, state: optimizer.init(start), divergedAt: 0 },
  };
  return run;
}

/** Goes on until `evaluations` are spent in all, or the run diverges. */
export function forward(run: NetworkRun, evaluations: number, observer: TrainingObserver = {}): void {
  const { optimizer, oracle, setRates, progress } = run;
  const { point, state } = progress;
  const { slow } = optimizer;
  while (progress.evaluations < evaluations && progress.divergedAt === 0) {
    setRates?.(progress.evaluations + 1);
    const completed = optimizer.step(point, state, oracle);
    const fast = slow === undefined ? point : slow.fast(point, state);
    const synced = completed && slow !== undefined;
    if (!isNear(fast) || (synced && !isNear(slow.answer(state)))) progress.divergedAt = progress.evaluations;
    observer.fast?.(fast, progress.evaluations);
    if (synced) observer.sync?.(slow.answer(state), progress.evaluations, slow.pulledFrom(state));
  }
}

/** Every browser and Node have it, but among the compiler's libraries it is the page's, which the engine does not see. */
declare function structuredClone<Data>(data: Data): Data;

/** The weights to judge: phi, or the point itself. */
export function judgedWeights({ optimizer, progress }: NetworkRun): Float64Array {
  return optimizer.slow?.answer(progress.state) ?? progress.point;
}

/** theta of the innermost optimizer right after the last evaluation, before any pull-back. */
export function fastWeights({ optimizer, progress }: NetworkRun): Float64Array {
  return optimizer.slow?.fast(progress.point, progress.state) ?? progress.point;
}

export function snapshot({ progress }: NetworkRun): Progress {
  return structuredClone(progress);
}

/** Goes back, or ahead, to where a run of the same optimizer and seed stood when `taken` was taken; which stays as it is. */
export function restore(run: NetworkRun, taken: Progress): void {
  run.progress = structuredClone(taken);
}

/** The optimizers read their learning rates anew at each step, so it is enough to rewrite the array they hold. */
function scheduled(choice: OptimizerChoice, size: number, schedule: Setting['schedule'], steps: number) {
  const kind = schedule.name === 'constant' ? undefined : scheduleKind(schedule.name);
  if (kind === undefined) return null;
  const full = Number(innermost(choice).values.lr);
  const lr = new Float64Array(size).fill(full);
  // A run that is looked at beyond its budget goes on as it ended: a cosine would rise again.
  const set = (evaluation: number) =>
    void lr.fill(full * kind.factor(Math.min(evaluation, steps), steps, schedule.values));
  return { lr, set };
}

/** Written so that NaN fails it too. */
function isNear(weights: Float64Array): boolean {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i] * weights[i];
  if (sum <= DIVERGED_BEYOND * DIVERGED_BEYOND) return true;
  return weights.every((weight) => Math.abs(weight) <= DIVERGED_BEYOND);
}
