import type { Values } from '../landscapes/parameter.ts';
import { landscapeNamed } from '../landscapes/registry.ts';
import type { Experiment } from './experiment/experiment.ts';
import { noiseKind } from './noise/registry.ts';
import type { Objective } from './oracle.ts';
import { scheduleKind } from './schedules/registry.ts';

/**
 * The landscape, the noise and the schedule that an experiment names. An experiment that `parse` made always names known
 * ones. Without a schedule learning rates stay as they are.
 */
export function objectiveOf({
  landscape,
  noise,
  schedule,
  steps = 0,
}: Pick<Experiment, 'landscape' | 'noise'> & Partial<Pick<Experiment, 'schedule' | 'steps'>>): Objective {
  const land = landscapeNamed(landscape.name);
  const disturbance = noiseKind(noise.name);
  if (land === undefined) throw new Error(`No landscape is called ${landscape.name}`);
  if (disturbance === undefined) throw new Error(`No noise is called ${noise.name}`);
  const rates = schedule === undefined || schedule.name === 'constant' ? undefined : scheduleKind(schedule.name);
  return {
    landscape: land,
    parameters: numbersOf(landscape.values),
    noise: disturbance,
    noiseValues: noise.values,
    ...(rates && schedule && { schedule: (evaluation) => rates.factor(evaluation, steps, schedule.values) }),
  };
}

/** A landscape's table has number rows only. */
export function numbersOf(values: Values): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]));
}
