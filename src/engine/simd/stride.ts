import { turned } from '../../landscapes/quadratic.ts';
import type { Descent } from '../descent.ts';
import type { DrawTable } from '../noise/noiseTable.ts';
import type { SgdState } from '../optimizers/sgd.ts';
import type { SlowWeightsState } from '../optimizers/slowWeights.ts';
import { fetch, park, put, putNoise } from './carry.ts';
import type { Instance } from './instance.ts';
import { TOGETHER, type Variant } from './lookaheadSgd.ts';

/** What the kernel is told of a run, beside where it is. */
export interface Setting {
  /** 0 for SGD without slow weights. */
  readonly k: number;
  /** One per coordinate, or one for all. */
  readonly lr: Float64Array | number;
  readonly alpha: Float64Array | number;
  readonly momentum: number;
  readonly condition: number;
  /** In degrees. */
  readonly angle: number;
  readonly noise: Variant['noise'];
  readonly sigma: number;
}

/** `go` of a fused walk: everything is carried to the kernel and back. */
export function stride(
  instance: Instance,
  run: Descent,
  setting: Setting,
  count: number,
  noise: DrawTable | null,
  limit: number,
): boolean | null {
  const { lanes, oracle, divergedAt } = run;
  const { k, momentum, condition, angle } = setting;
  const begun = statesOf(run, setting).slow?.sinceSync ?? 0;
  const syncs = k > 0 && begun + count >= k;
  const diverged = run.alive < lanes ? lanesWhere(divergedAt) : [];

  carryOver(instance.memory, run, setting, syncs);
  for (const lane of diverged) park(instance.memory, lane);
  for (let lane = lanes; lane % TOGETHER !== 0; lane++) park(instance.memory, lane);
  const table = noise?.ofGroup ?? noise;
  const seeds = table?.lanes ?? 1;
  if (table !== null) putNoise(instance, setting, table, oracle.evaluations + 1, count);
  const { c, s } = turned(angle);
  const half = 8 * (seeds + TOGETHER);
  if (instance.run(lanes, count, k, begun, seeds, half, c, s, condition, momentum, limit) === 0) return null;

  oracle.evaluations += count;
  return bringBack(instance.memory, run, setting, count, syncs, diverged);
}

function carryOver(memory: Float64Array, run: Descent, setting: Setting, syncs: boolean): void {
  const { fast, slow } = statesOf(run, setting);
  put(memory, 'theta', run.point);
  put(memory, 'lr', setting.lr);
  if (setting.momentum !== 0) put(memory, 'b', fast.b);
  if (slow === null || !syncs) return;
  put(memory, 'phi', slow.phi);
  put(memory, 'alpha', setting.alpha);
}

/** Returns whether the last evaluation ended in a sync. */
function bringBack(
  memory: Float64Array,
  run: Descent,
  setting: Setting,
  count: number,
  synced: boolean,
  diverged: readonly number[],
): boolean {
  const { point } = run;
  const { fast, slow } = statesOf(run, setting);
  fetch(memory, 'theta', point);
  if (setting.momentum !== 0) fetch(memory, 'b', fast.b);
  fast.t += count;
  leaveNowhere(point, diverged);
  if (slow === null) return false;
  if (synced) {
    fetch(memory, 'phi', slow.phi);
    fetch(memory, 'pulledFrom', slow.pulledFrom);
    leaveNowhere(slow.phi, diverged);
    slow.begun = true;
  }
  slow.sinceSync = (slow.sinceSync + count) % setting.k;
  slow.fresh = slow.justSynced = slow.sinceSync === 0;
  return slow.justSynced;
}

/** `fusedWalk` has seen what optimizers the run is made of, and with them what its state is. */
export function statesOf(
  { state }: Descent,
  { k }: Setting,
): { readonly fast: SgdState; readonly slow: SlowWeightsState | null } {
  if (k === 0) return { fast: state as SgdState, slow: null };
  const slow = state as SlowWeightsState;
  return { fast: slow.inner as SgdState, slow };
}

function lanesWhere(divergedAt: Int32Array): number[] {
  return Array.from(divergedAt.keys()).filter((lane) => divergedAt[lane] !== 0);
}

function leaveNowhere(points: Float64Array, lanes: readonly number[]): void {
  for (const lane of lanes) points[lane] = points[points.length / 2 + lane] = Number.NaN;
}
