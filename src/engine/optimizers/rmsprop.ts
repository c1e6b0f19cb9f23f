import { eps, flag, learningRate, momentum, rho, weightDecay } from './commonParameters.ts';
import type { Optimizer, OptimizerKind } from './optimizer.ts';

/** lr: one per coordinate. Names as in torch.optim.RMSprop, except rho for its alpha, which is Lookahead's here. */
type RmspropValues = {
  readonly lr: Float64Array;
  readonly rho: number;
  readonly eps: number;
  readonly momentum: number;
  readonly centered: boolean;
  readonly weightDecay: number;
};

interface RmspropState {
  /** The average of squared gradients. */
  readonly v: Float64Array;
  /** The average of gradients, for `centered`. */
  readonly mean: Float64Array;
  /** The momentum buffer. */
  readonly b: Float64Array;
  /** Scratch for the gradient. */
  readonly g: Float64Array;
}

/**
 * Tieleman & Hinton's RMSprop (lecture 6.5) in PyTorch's form: v = rho v + (1 - rho) g^2; d = sqrt(v) + eps, or
 * sqrt(v - mean^2) + eps where `centered` (Graves, https://arxiv.org/abs/1308.0850); b = momentum b + g / d; p -= lr b.
 * Weight decay through the gradient; no bias correction.
 */
function build({ lr, rho, eps, momentum, centered, weightDecay }: RmspropValues): Optimizer<RmspropState> {
  return {
    init: ({ length }) => ({
      v: new Float64Array(length),
      mean: new Float64Array(length),
      b: new Float64Array(length),
      g: new Float64Array(length),
    }),

    step(point, { v, mean, b, g }, oracle) {
      oracle.gradient(point, g);
      if (weightDecay !== 0) for (let i = 0; i < g.length; i++) g[i] += weightDecay * point[i];
      for (let i = 0; i < g.length; i++) {
        v[i] = rho * v[i] + (1 - rho) * g[i] * g[i];
        let variance = v[i];
        if (centered) {
          mean[i] = rho * mean[i] + (1 - rho) * g[i];
          // Where gradients do not change, rounding can take the difference below 0, and PyTorch's to NaN.
          variance = Math.max(0, variance - mean[i] * mean[i]);
        }
        b[i] = momentum * b[i] + g[i] / (Math.sqrt(variance) + eps);
        point[i] -= lr[i] * b[i];
      }
      return true;
    },

    buffers: ({ v, mean, b }) => [v, ...(centered ? [mean] : []), ...(momentum === 0 ? [] : [b])],
  };
}

export const rmsprop: OptimizerKind<RmspropValues> = {
  name: 'rmsprop',
  title: 'RMSprop',
  family: 'adaptive steps',
  about: 'Divides each coordinate’s gradient by the usual size of its recent gradients.',
  formula: String.raw`\begin{aligned}
    v &\leftarrow \rho v + (1 - \rho)\, g^2 \\
    b &\leftarrow \mathrm{momentum}\; b + \frac{g}{\sqrt{v} + \epsilon} \\
    \theta &\leftarrow \theta - \mathrm{lr}\; b
  \end{aligned}`,
  source: {
    text: 'Tieleman & Hinton 2012, lecture 6.5 of Neural networks for machine learning',
    url: 'https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf',
  },
  wraps: false,
  advice: { like: 'adam', times: 0.3 },
  columns: ['lr'],
  parameters: [
    learningRate,
    momentum,
    rho(0.99),
    eps,
    flag('centered', 'centred', 'Divides by the spread of the recent gradients around their mean, not by their size.'),
    weightDecay,
  ],
  build,
};
