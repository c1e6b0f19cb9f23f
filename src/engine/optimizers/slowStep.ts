import type { NumberParameter } from '../../landscapes/parameter.ts';
import type { Optimizer } from './optimizer.ts';
import { type SlowWeightsState, slowWeights, type Treatment } from './slowWeights.ts';

/** What the outer updates have in common that take the way of a cycle for a gradient. */

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

/** The values of an outer update with momentum. */
export type SlowStepValues = {
  readonly k: number;
  readonly slowLr: number;
  readonly slowMomentum: number;
  readonly state: Treatment;
};

/**
 * Momentum on the pseudo-gradient, the way phi - theta_k of a cycle: memory = slowMomentum memory + way, and phi goes
 * slowLr times what `step` makes of the two.
 */
export function slowStep(
  { k, slowLr, slowMomentum, state }: SlowStepValues,
  inner: Optimizer | undefined,
  step: (memory: number, way: number, slowMomentum: number) => number,
): Optimizer<SlowWeightsState> {
  // Inner buffers that are interpolated follow like the weights, but never beyond.
  return slowWeights(
    inner,
    { k, state, alpha: Math.min(1, slowLr) },
    {
      buffers: 1,
      update: (phi, theta, [memory]) => {
        for (let i = 0; i < phi.length; i++) {
          const way = phi[i] - theta[i];
          memory[i] = slowMomentum * memory[i] + way;
          phi[i] -= slowLr * step(memory[i], way, slowMomentum);
        }
      },
    },
  );
}
