import type { NoiseKind } from './noise.ts';

/**
 * Takes the gradient over a few of the samples, drawn afresh at every evaluation and without replacement. With C the
 * covariance of the single samples' gradients, that of a batch of B out of n is C (n - B) / (B (n - 1)).
 */
export const minibatch: NoiseKind = {
  name: 'minibatch',
  title: 'Minibatches of the data',
  random: true,
  parameters: [
    {
      type: 'number',
      name: 'size',
      label: 'batch size',
      help: 'How many of the samples each gradient is taken over. All of them give the exact gradient.',
      constant: false,
      default: 8,
      allowed: { min: 1, max: 1000, integer: true },
      slider: { min: 1, max: 32, scale: 'log', step: 2 },
      marks: [1, 8, 32],
    },
  ],
  batchSize: ({ size }) => Number(size),
};
