import { epsilon, learningRate, weightDecay } from './commonParameters.ts';
import type { Optimizer, OptimizerKind } from './optimizer.ts';

/** lr: one per coordinate. Names as in torch.optim.Adagrad. */
type AdagradValues = {
  readonly lr: Float64Array;
  readonly lrDecay: number;
  readonly weightDecay: number;
  readonly initialAccumulatorValue: number;
  readonly eps: number;
};

interface AdagradState {
  /** Steps taken. */
  t: number;
  /** The sum of squared gradients so far. */
  readonly sum: Float64Array;
  /** Scratch for the gradient. */
  readonly g: Float64Array;
}

/**
 * Duchi, Hazan & Singer 2011 (https://jmlr.org/papers/v12/duchi11a.html) with a diagonal matrix, in PyTorch's form:
 * sum += g^2; p -= lr / (1 + (t - 1) lrDecay) g / (sqrt(sum) + eps), weight decay through the gradient.
 */
function build(values: AdagradValues): Optimizer<AdagradState> {
  const { lr, lrDecay, weightDecay, initialAccumulatorValue, eps } = values;
  return {
    init: ({ length }) => ({
      t: 0,
      sum: new Float64Array(length).fill(initialAccumulatorValue),
      g: new Float64Array(length),
    }),

    step(point, state, oracle) {
      const { sum, g } = state;
      oracle.gradient(point, g);
      if (weightDecay !== 0) for (let i = 0; i < g.length; i++) g[i] += weightDecay * point[i];
      const decay = 1 + state.t * lrDecay;
      for (let i = 0; i < g.length; i++) {
        sum[i] += g[i] * g[i];
        point[i] -= ((lr[i] / decay) * g[i]) / (Math.sqrt(sum[i]) + eps);
      }
      state.t++;
      return true;
    },

    buffers: (state) => [state.sum],
  };
}

export const adagrad: OptimizerKind<AdagradValues> = {
  name: 'adagrad',
  title: 'Adagrad',
  family: 'adaptive steps',
  about: 'Divides each coordinate’s step by all the gradients it has seen, so steps only ever get shorter.',
  formula: String.raw`\begin{aligned}
    s &\leftarrow s + g^2 \\
    \theta &\leftarrow \theta - \frac{\mathrm{lr}}{1 + (t - 1)\, \mathrm{lrDecay}}\, \frac{g}{\sqrt{s} + \epsilon}
  \end{aligned}`,
  source: {
    text: 'Duchi, Hazan & Singer 2011, Adaptive subgradient methods for online learning and stochastic optimization',
    url: 'https://jmlr.org/papers/v12/duchi11a.html',
  },
  wraps: false,
  advice: { like: 'adam', times: 5 },
  columns: ['lr'],
  parameters: [
    learningRate,
    {
      type: 'number',
      name: 'lrDecay',
      label: 'learning rate decay',
      help: 'How fast the learning rate itself falls: after t steps it is divided by 1 + t times this.',
      constant: true,
      advanced: true,
      default: 0,
      allowed: { min: 0, max: 10 },
      slider: { min: 0, max: 0.2, scale: 'linear', step: 0.002 },
    },
    weightDecay,
    {
      type: 'number',
      name: 'initialAccumulatorValue',
      label: 'initial sum of squares',
      help: 'Where the sum of squared gradients begins: the larger, the more cautious the first steps.',
      constant: true,
      advanced: true,
      default: 0,
      allowed: { min: 0, max: 1e6 },
      slider: { min: 0, max: 10, scale: 'linear', step: 0.1 },
    },
    epsilon(1e-10),
  ],
  build,
};
