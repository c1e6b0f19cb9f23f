import type { Descent } from '../descent.ts';
import type { OptimizerChoice } from '../experiment/experiment.ts';
import type { NoiseTable } from '../noise/noiseTable.ts';
import type { BuiltValues } from '../optimizers/optimizer.ts';
import type { Objective } from '../oracle.ts';
import { instanceOf } from './instance.ts';
import { MOST_EVALUATIONS, MOST_LANES, type Variant } from './lookaheadSgd.ts';
import { type Setting, statesOf, stride } from './stride.ts';

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
const FEWEST = 500;

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
    noise: kind,
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
      return instance && stride(instance, run, setting, count, noise, limit);
    },
  };
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
