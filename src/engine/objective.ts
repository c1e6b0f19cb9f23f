import type { LandscapeValues } from '../landscapes/landscape.ts';
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
  const parameters = landscapeValues(landscape.values);
  const samples = land.samples?.inputs.length ?? 0;
  const wanted = disturbance.batchSize?.(noise.values);
  const whole = wanted !== undefined && wanted >= samples;
  const rates = schedule === undefined || schedule.name === 'constant' ? undefined : scheduleKind(schedule.name);
  return {
    landscape: land,
    parameters,
    noise: disturbance,
    noiseValues: noise.values,
    random: disturbance.random && !whole,
    minibatch: wanted === undefined || whole ? null : { samples, size: wanted },
    ...(rates && schedule && { schedule: (evaluation) => rates.factor(evaluation, steps, schedule.values) }),
  };
}

/** Whether the seeds of an experiment can end in different places. */
export function isRandom(experiment: Pick<Experiment, 'landscape' | 'noise'>): boolean {
  return objectiveOf(experiment).random;
}

/** A landscape's table has rows for numbers and for texts only. */
export function landscapeValues(values: Values): LandscapeValues {
  const isText = (value: Values[string]) => typeof value === 'string';
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isText(value) ? String(value) : Number(value)]),
  );
}
