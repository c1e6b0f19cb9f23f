import { turned } from '../../landscapes/quadratic.ts';
import type { Descent } from '../descent.ts';
import type { OptimizerChoice } from '../experiment/experiment.ts';
import type { DrawTable, NoiseTable } from '../noise/noiseTable.ts';
import type { BuiltValues } from '../optimizers/optimizer.ts';
import type { SgdState } from '../optimizers/sgd.ts';
import type { SlowWeightsState } from '../optimizers/slowWeights.ts';
import type { Objective } from '../oracle.ts';
import { fetch, park, put, putNoise } from './carry.ts';
import { type Instance, instanceOf } from './instance.ts';
import { MOST_EVALUATIONS, MOST_LANES, TOGETHER, type Variant } from './lookaheadSgd.ts';

/**
 * Many evaluations of all lanes at once, by a kernel that somebody has written for just this optimizer on just this
 * landscape. It comes to the same bits as one evaluation after another.
 */
export interface FusedWalk {
  /** How many of the `evaluations` to come it spends at once; where syncs are to be told, none beyond the next one. */
  reach(run: Descent, evaluations: number, toSync: boolean): number;
  /**
   * Spends `count` evaluations and returns whether the last one ended in a sync; lanes that had diverged before become
   * NaN. Or nothing is changed and it returns null: it does not pay, or a lane has been beyond `limit` on the way, and
   * when that was shows only step by step.
   */
  go(run: Descent, count: number, noise: NoiseTable | null, limit: number): boolean | null;
}

/** What a noise does with its draws, by its name. */
const NOISES: Readonly<Record<string, Variant['noise']>> = {
  none: 'none',
  gaussian: 'added',
  student: 'added',
  center: 'displacing',
  multiplicative: 'factor',
};

/** Evaluations times lanes from which on it pays to carry everything to the kernel and back. */
const FEWEST = 250;

/** Null where no kernel suits, or none can run. `columns` as for `descent`. */
export function fusedWalk(
  objective: Objective,
  choice: OptimizerChoice,
  coordinates: number,
  columns: BuiltValues,
): FusedWalk | null {
  const { landscape, parameters, noise, noiseValues, random, schedule } = objective;
  const wraps = choice.inner !== undefined;
  const sgd = choice.inner ?? choice;
  if (landscape.name !== 'quadratic' || schedule !== undefined || coordinates > 2 * MOST_LANES) return null;
  if (!isSimpleSgd(sgd) || (wraps && !isSimpleLookahead(choice))) return null;
  const kind = random ? NOISES[noise.name] : 'none';
  if (kind === undefined || instanceOf({ noise: kind, momentum: false }) === null) return null;
  const k = wraps ? Number(choice.values.k) : 0;
  const setting: Setting = {
    k,
    lr: column(columns.lr ?? sgd.values.lr),
    alpha: column(columns.alpha ?? choice.values.alpha),
    momentum: Number(sgd.values.momentum),
    condition: Number(parameters.condition),
    angle: Number(parameters.angle),
    kind,
    sigma: Number(noiseValues.sigma),
  };
  return {
    reach(run, evaluations, toSync) {
      const most = Math.min(evaluations, MOST_EVALUATIONS);
      const slow = statesOf(run, setting).slow;
      return slow === null || !toSync ? most : Math.min(most, k - slow.sinceSync);
    },
    go(run, count, noise, limit) {
      if (count * run.lanes < FEWEST || (noise !== null && !('draws' in noise))) return null;
      const instance = instanceOf({ noise: noise === null ? 'none' : kind, momentum: setting.momentum !== 0 });
      return instance && gone(instance, run, setting, count, noise, limit);
    },
  };
}

interface Setting {
  /** 0 for SGD without slow weights. */
  readonly k: number;
  readonly lr: Float64Array | number;
  readonly alpha: Float64Array | number;
  readonly momentum: number;
  readonly condition: number;
  readonly angle: number;
  readonly kind: Variant['noise'];
  readonly sigma: number;
}

function gone(
  instance: Instance,
  run: Descent,
  setting: Setting,
  count: number,
  noise: DrawTable | null,
  limit: number,
): boolean | null {
  const { lanes, point, oracle, divergedAt } = run;
  const { k, lr, alpha, momentum, condition, angle, kind, sigma } = setting;
  const { memory } = instance;
  const { fast, slow } = statesOf(run, setting);
  const begun = slow?.sinceSync ?? 0;
  const synced = k > 0 && begun + count >= k;
  put(memory, 'theta', point);
  put(memory, 'lr', lr);
  if (momentum !== 0) put(memory, 'b', fast.b);
  if (synced && slow !== null) {
    put(memory, 'phi', slow.phi);
    put(memory, 'alpha', alpha);
  }
  const rested = run.alive < lanes ? lanesWhere(divergedAt) : [];
  for (const lane of rested) park(memory, lane);
  for (let lane = lanes; lane % TOGETHER !== 0; lane++) park(memory, lane);
  const table = noise?.ofGroup ?? noise;
  if (table !== null) putNoise(instance, kind, { table, sigma, first: oracle.evaluations + 1, count });
  const { c, s } = turned(angle);
  const seeds = table?.lanes ?? 1;
  const half = 8 * (seeds + TOGETHER);
  if (instance.run(lanes, count, k, begun, seeds, half, c, s, condition, momentum, limit) === 0) return null;

  oracle.evaluations += count;
  fetch(memory, 'theta', point);
  if (momentum !== 0) fetch(memory, 'b', fast.b);
  fast.t += count;
  for (const lane of rested) point[lane] = point[lanes + lane] = Number.NaN;
  if (slow === null) return false;
  if (synced) {
    fetch(memory, 'phi', slow.phi);
    fetch(memory, 'pulledFrom', slow.pulledFrom);
    slow.begun = true;
    for (const lane of rested) slow.phi[lane] = slow.phi[lanes + lane] = Number.NaN;
  }
  slow.sinceSync = (begun + count) % k;
  slow.fresh = slow.justSynced = slow.sinceSync === 0;
  return slow.justSynced;
}

/** `fusedWalk` has seen that these optimizers are what the run is made of, and with them its state. */
function statesOf(
  { state }: Descent,
  { k }: Setting,
): { readonly fast: SgdState; readonly slow: SlowWeightsState | null } {
  if (k === 0) return { fast: state as SgdState, slow: null };
  const slow = state as SlowWeightsState;
  return { fast: slow.inner as SgdState, slow };
}

function isSimpleSgd({ name, values, inner }: OptimizerChoice): boolean {
  return (
    name === 'sgd' && inner === undefined && values.dampening === 0 && !values.nesterov && values.weightDecay === 0
  );
}

function isSimpleLookahead({ name, values }: OptimizerChoice): boolean {
  return name === 'lookahead' && values.state === 'maintain' && values.convention === 'paper';
}

function column(value: BuiltValues[string] | undefined): Float64Array | number {
  return value instanceof Float64Array ? value : Number(value);
}

function lanesWhere(divergedAt: Int32Array): number[] {
  return Array.from(divergedAt.keys()).filter((lane) => divergedAt[lane] !== 0);
}
