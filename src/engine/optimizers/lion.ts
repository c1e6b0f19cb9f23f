import { decayRate, decoupledWeightDecay, learningRate } from './commonParameters.ts';
import type { Optimizer, OptimizerKind } from './optimizer.ts';

/** lr: one per coordinate. Symbols as in Chen et al. 2023, https://arxiv.org/abs/2302.06675, Program 1. */
type LionValues = {
  readonly lr: Float64Array;
  readonly beta1: number;
  readonly beta2: number;
  readonly weightDecay: number;
};

interface LionState {
  /** The average of gradients. */
  readonly m: Float64Array;
  /** Scratch for the gradient. */
  readonly g: Float64Array;
}

/**
 * p -= lr (sign(beta1 m + (1 - beta1) g) + weightDecay p), with sign(0) = 0; then m = beta2 m + (1 - beta2) g. Every
 * step is lr long in every coordinate, so it never settles.
 */
function build({ lr, beta1, beta2, weightDecay }: LionValues): Optimizer<LionState> {
  return {
    init: ({ length }) => ({ m: new Float64Array(length), g: new Float64Array(length) }),

    step(point, { m, g }, oracle) {
      oracle.gradient(point, g);
      for (let i = 0; i < g.length; i++) {
        const c = beta1 * m[i] + (1 - beta1) * g[i];
        point[i] -= lr[i] * (Math.sign(c) + weightDecay * point[i]);
        m[i] = beta2 * m[i] + (1 - beta2) * g[i];
      }
      return true;
    },

    buffers: (state) => [state.m],
  };
}

export const lion: OptimizerKind<LionValues> = {
  name: 'lion',
  title: 'Lion',
  family: 'sign',
  about: 'Uses only the sign of an average of gradients: every step is equally long in every coordinate.',
  formula: String.raw`\begin{aligned}
    c &= \beta_1 m + (1 - \beta_1)\, g \\
    \theta &\leftarrow \theta - \mathrm{lr}\, (\operatorname{sign}(c) + \lambda\, \theta) \\
    m &\leftarrow \beta_2 m + (1 - \beta_2)\, g
  \end{aligned}`,
  source: {
    text: 'Chen et al. 2023, Symbolic discovery of optimization algorithms',
    url: 'https://arxiv.org/abs/2302.06675',
  },
  wraps: false,
  advice: { like: 'adam', times: 0.5 },
  columns: ['lr'],
  parameters: [
    learningRate,
    decayRate('beta1', 0.9, 'beta 1', 'How much of the direction of a step is the average and not the new gradient.'),
    decayRate('beta2', 0.99, 'beta 2', 'How long the average of gradients remembers.'),
    decoupledWeightDecay(0),
  ],
  build,
};
