import type { NumberParameter } from '../../landscapes/parameter.ts';

/** The row that every Gaussian noise has. */
export function strength(help: string): NumberParameter {
  return {
    type: 'number',
    name: 'sigma',
    label: 'strength σ',
    help,
    constant: false,
    default: 1,
    allowed: { min: 0, max: 1000 },
    slider: { min: 0.01, max: 30, scale: 'log', step: 1.1 },
  };
}
