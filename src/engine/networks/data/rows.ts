import type { NumberParameter } from '../../../landscapes/parameter.ts';

/** Rows that several data sets share. */

export function noiseRow(value: number): NumberParameter {
  return {
    type: 'number',
    name: 'noise',
    label: 'scatter',
    help: 'Standard deviation of the points around their curve.',
    constant: false,
    default: value,
    allowed: { min: 0, max: 2 },
    slider: { min: 0, max: 1, scale: 'linear', step: 0.01 },
  };
}

export const dataSeed: NumberParameter = {
  type: 'number',
  name: 'seed',
  label: 'data seed',
  help: 'Which sample of the data; the seeds of the training are others.',
  constant: true,
  advanced: true,
  default: 1,
  allowed: { min: 0, max: 1_000_000_000, integer: true },
  slider: { min: 0, max: 100, scale: 'linear', step: 1 },
};
