import { decayRate, eps, learningRate, weightDecay } from './commonParameters.ts';
import type { Optimizer, OptimizerKind } from './optimizer.ts';

/** lr: one per coordinate. Symbols as in Kingma & Ba, https://arxiv.org/abs/1412.6980, names as in torch.optim.Adam. */
type AdamValues = {
  readonly lr: Float64Array;
  readonly beta1: number;
  readonly beta2: number;
  readonly eps: number;
  readonly weightDecay: number;
};

interface AdamState {
  /** beta1^t and beta2^t after t steps, as running products: the same bits everywhere, which Math.pow does not promise. */
  beta1Power: number;
  beta2Power: number;
  /** First moment. */
  readonly m: Float64Array;
  /** Second moment. */
  readonly v: Float64Array;
  /** Scratch for the gradient. */
  readonly g: Float64Array;
}

/** p -= lr / (1 - beta1^t) m / (sqrt(v) / sqrt(1 - beta2^t) + eps), weight decay through the gradient. */
function build({ lr, beta1, beta2, eps, weightDecay }: AdamValues): Optimizer<AdamState> {
  return {
    init: ({ length }) => ({
      beta1Power: 1,
      beta2Power: 1,
      m: new Float64Array(length),
      v: new Float64Array(length),
      g: new Float64Array(length),
    }),

    step(point, state, oracle) {
      const { m, v, g } = state;
      oracle.gradient(point, g);
      if (weightDecay !== 0) for (let i = 0; i < g.length; i++) g[i] += weightDecay * point[i];
      state.beta1Power *= beta1;
      state.beta2Power *= beta2;
      const correction1 = 1 - state.beta1Power;
      const correction2 = Math.sqrt(1 - state.beta2Power);
      for (let i = 0; i < g.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        point[i] -= ((lr[i] / correction1) * m[i]) / (Math.sqrt(v[i]) / correction2 + eps);
      }
      return true;
    },

    buffers: (state) => [state.m, state.v],
  };
}

export const adam: OptimizerKind<AdamValues> = {
  name: 'adam',
  title: 'Adam',
  wraps: false,
  advice: 'adam',
  columns: ['lr'],
  parameters: [
    learningRate,
    decayRate('beta1', 0.9, 'beta 1', 'How long the average of gradients remembers.'),
    decayRate('beta2', 0.999, 'beta 2', 'How long the average of squared gradients remembers.'),
    eps,
    weightDecay,
  ],
  build,
};
