import type { NumberParameter } from '../../landscapes/parameter.ts';

/** Rows of the outer updates that take the way of a cycle for a gradient. */

export function slowLrParameter(value: number): NumberParameter {
  return {
    type: 'number',
    name: 'slowLr',
    label: 'slow learning rate',
    help: 'How far the slow weights go along the way of a cycle: 1 all of it.',
    constant: true,
    default: value,
    allowed: { min: 0, max: 2 },
    slider: { min: 0, max: 1.5, scale: 'linear', step: 0.01 },
    marks: [0.5, 1],
  };
}

export function slowMomentumParameter(value: number): NumberParameter {
  return {
    type: 'number',
    name: 'slowMomentum',
    label: 'slow momentum',
    help: 'How much of the way of earlier cycles is carried into the next.',
    constant: true,
    default: value,
    allowed: { min: 0, max: 1, maxOpen: true },
    slider: { min: 0, max: 0.99, scale: 'linear', step: 0.01 },
    marks: [0, 0.5, 0.9],
  };
}
