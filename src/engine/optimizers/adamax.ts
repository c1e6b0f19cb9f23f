import { beta1, decayRate, eps, learningRate, weightDecay } from './commonParameters.ts';
import type { Optimizer, OptimizerKind } from './optimizer.ts';

/** lr: one per coordinate. Symbols as in Kingma & Ba, section 7.1, names as in torch.optim.Adamax. */
type AdamaxValues = {
  readonly lr: Float64Array;
  readonly beta1: number;
  readonly beta2: number;
  readonly eps: number;
  readonly weightDecay: number;
};

interface AdamaxState {
  /** beta1^t after t steps, as a running product. */
  beta1Power: number;
  /** First moment. */
  readonly m: Float64Array;
  /** The largest gradient of late. */
  readonly u: Float64Array;
  /** Scratch for the gradient. */
  readonly g: Float64Array;
}

/**
 * u = max(beta2 u, |g| + eps); p -= lr / (1 - beta1^t) m / u, weight decay through the gradient. As in PyTorch, eps is
 * inside the maximum.
 */
function build({ lr, beta1, beta2, eps, weightDecay }: AdamaxValues): Optimizer<AdamaxState> {
  return {
    init: ({ length }) => ({
      beta1Power: 1,
      m: new Float64Array(length),
      u: new Float64Array(length),
      g: new Float64Array(length),
    }),

    step(point, state, oracle) {
      const { m, u, g } = state;
      oracle.gradient(point, g);
      if (weightDecay !== 0) for (let i = 0; i < g.length; i++) g[i] += weightDecay * point[i];
      state.beta1Power *= beta1;
      const correction1 = 1 - state.beta1Power;
      for (let i = 0; i < g.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        u[i] = Math.max(beta2 * u[i], Math.abs(g[i]) + eps);
        point[i] -= ((lr[i] / correction1) * m[i]) / u[i];
      }
      return true;
    },

    buffers: (state) => [state.m, state.u],
  };
}

export const adamax: OptimizerKind<AdamaxValues> = {
  name: 'adamax',
  title: 'Adamax',
  family: 'adaptive steps',
  about: 'Adam that divides by the largest recent gradient in each coordinate instead of their usual size.',
  formula: String.raw`\begin{aligned}
    m &\leftarrow \beta_1 m + (1 - \beta_1)\, g \\
    u &\leftarrow \max(\beta_2 u,\; |g| + \epsilon) \\
    \theta &\leftarrow \theta - \frac{\mathrm{lr}}{1 - \beta_1^t}\, \frac{m}{u}
  \end{aligned}`,
  source: {
    text: 'Kingma & Ba 2015, Adam: a method for stochastic optimization, section 7.1',
    url: 'https://arxiv.org/abs/1412.6980',
  },
  wraps: false,
  advice: { like: 'adam', times: 2 },
  columns: ['lr'],
  parameters: [
    learningRate,
    beta1,
    decayRate('beta2', 0.999, 'beta 2', 'How long the largest gradient is remembered.'),
    eps,
    weightDecay,
  ],
  build,
};
