import { counterpartIndex } from '../../../engine/experiment/counterpart.ts';
import { type Experiment, type OptimizerChoice, optimizersOf } from '../../../engine/experiment/experiment.ts';
import { formatOptimizer } from '../../../engine/experiment/format.ts';

/** What theory says of one direction in which the ravine curves by `curvature`. */
export interface Direction {
  readonly words: 'along' | 'across';
  readonly curvature: number;
  /** Of the direction against the axis of x, in radians. */
  readonly angle: number;
  /** Variance of phi over that of the same SGD without Lookahead, when both have forgotten the start. */
  readonly ratio: number;
  /** By what the memory of the start shrinks from one sync to the next, in the variance, where it shrinks less. */
  readonly memory: number;
}

export interface StationaryRatio {
  /** Which run is the same SGD without Lookahead. */
  readonly baseline: number;
  readonly directions: readonly [Direction, Direction];
}

/**
 * On the noisy quadratic model with SGD without momentum, in a direction of curvature a and with r = 1 - lr a, the
 * variance of the slow weights ends at alpha (1 + r^k) / (2 - alpha (1 - r^k)) times that of SGD: Zhang et al. 2019,
 * https://arxiv.org/abs/1907.08610, Proposition 2. Null elsewhere, and where a direction is unstable or noiseless.
 */
export function stationaryRatio(experiment: Experiment): StationaryRatio | null {
  const { landscape, noise, schedule } = experiment;
  if (landscape.name !== 'quadratic' || noise.name !== 'center' || noise.values.sigma === 0) return null;
  if (schedule.name !== 'constant') return null;
  const choices = optimizersOf(experiment);
  const [first] = choices;
  const baseline = counterpartIndex(experiment);
  if (first.name !== 'lookahead' || first.inner === undefined || baseline === null) return null;
  if (!isPlainSgd(first.inner) || formatOptimizer(first.inner) !== formatOptimizer(choices[baseline])) return null;

  const lr = Number(first.inner.values.lr);
  const k = Number(first.values.k);
  const alpha = Number(first.values.alpha);
  const condition = Number(landscape.values.condition);
  const angle = (Number(landscape.values.angle) / 180) * Math.PI;
  const direction = (words: Direction['words'], curvature: number, at: number): Direction => {
    const rk = (1 - lr * curvature) ** k;
    const ratio = (alpha * (1 + rk)) / (2 - alpha * (1 - rk));
    const memory = Math.max((1 - alpha + alpha * rk) ** 2, rk ** 2);
    return { words, curvature, angle: at, ratio, memory };
  };
  const directions = [direction('along', 1, angle), direction('across', condition, angle + Math.PI / 2)] as const;
  return directions.every(({ memory }) => memory < 1) ? { baseline, directions } : null;
}

function isPlainSgd({ name, values }: OptimizerChoice): boolean {
  return name === 'sgd' && values.momentum === 0 && values.weightDecay === 0;
}

/** Of the variance, the share by which the start may still tell. */
const FORGOTTEN = 0.05;

/** Whether so many syncs have led to the variance that stays. */
export function isStationary({ memory }: Direction, syncs: number): boolean {
  return memory ** syncs < FORGOTTEN;
}
