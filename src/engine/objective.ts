import type { LandscapeValues } from '../landscapes/landscape.ts';
import type { Values } from '../landscapes/parameter.ts';
import { landscapeNamed } from '../landscapes/registry.ts';
import type { Experiment } from './experiment/experiment.ts';
import { noiseKind } from './noise/registry.ts';
import type { Objective } from './oracle.ts';

/** The landscape and the noise that an experiment names. An experiment that `parse` made always names known ones. */
export function objectiveOf({ landscape, noise }: Pick<Experiment, 'landscape' | 'noise'>): Objective {
  const land = landscapeNamed(landscape.name);
  const disturbance = noiseKind(noise.name);
  if (land === undefined) throw new Error(`No landscape is called ${landscape.name}`);
  if (disturbance === undefined) throw new Error(`No noise is called ${noise.name}`);
  return {
    landscape: land,
    parameters: landscapeValues(landscape.values),
    noise: disturbance,
    noiseValues: noise.values,
  };
}

/** A landscape's table has rows for numbers and for texts only. */
export function landscapeValues(values: Values): LandscapeValues {
  const isText = (value: Values[string]) => typeof value === 'string';
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isText(value) ? String(value) : Number(value)]),
  );
}
