import { type Experiment, innermost } from '../../engine/experiment/experiment.ts';

/**
 * How many gradient steps one swing across the ravine takes, where SGD with momentum swings there at all. In a direction
 * of curvature a the step is a linear map of (theta, v) whose eigenvalues have the modulus sqrt(momentum) and the angle
 * omega with cos(omega) = (1 + momentum - lr a) / (2 sqrt(momentum)): the swing takes 2 pi / omega steps. Null elsewhere.
 */
export function swing({ landscape, runs: [first] }: Experiment): number | null {
  if (landscape.name !== 'quadratic' || first === 'inner') return null;
  const { name, values } = innermost(first);
  const momentum = Number(values.momentum);
  const plain = values.nesterov !== true && values.dampening === 0 && values.weightDecay === 0;
  if (name !== 'sgd' || !plain || !(momentum > 0)) return null;
  const steepest = Math.max(1, Number(landscape.values.condition));
  const cosine = (1 + momentum - Number(values.lr) * steepest) / (2 * Math.sqrt(momentum));
  return Math.abs(cosine) < 1 ? (2 * Math.PI) / Math.acos(cosine) : null;
}
