import type { Experiment } from '../../../engine/experiment/experiment.ts';
import { mostSeeds } from '../../../engine/experiment/limits.ts';
import { isRandom } from '../../../engine/objective.ts';
import { cloudSeeds } from '../../../engine/studies/cloud.ts';

/** Why an experiment has no clouds: nothing is random, there is one seed only, or more steps than can be kept. */
export type Obstacle = 'no noise' | 'one seed' | 'too many steps';

export function obstacleTo(experiment: Experiment): Obstacle | null {
  if (!isRandom(experiment)) return 'no noise';
  if (experiment.seeds < 2) return 'one seed';
  return cloudSeeds(experiment) < 2 ? 'too many steps' : null;
}

/** Enough seeds for an ellipse to be believed, as far as so many steps allow. */
export function advisedSeeds({ steps, runs }: Experiment): number {
  return Math.min(64, mostSeeds(steps, runs.length));
}

/** The most steps, in round numbers, that leave a cloud some seeds. */
export function advisedSteps(experiment: Experiment): number {
  let steps = 10 ** Math.floor(Math.log10(experiment.steps));
  while (steps > 1 && cloudSeeds({ ...experiment, steps }) < Math.min(32, experiment.seeds)) steps /= 10;
  return steps;
}
