import { amsgrad, beta1, beta2, eps, learningRate, weightDecay } from './commonParameters.ts';
import type { Optimizer, OptimizerKind } from './optimizer.ts';

/** lr: one per coordinate. Symbols as in Kingma & Ba, https://arxiv.org/abs/1412.6980, names as in torch.optim.Adam. */
export type AdamValues = {
  readonly lr: Float64Array;
  readonly beta1: number;
  readonly beta2: number;
  readonly eps: number;
  readonly weightDecay: number;
  readonly amsgrad: boolean;
};

interface AdamState {
  /** beta1^t and beta2^t after t steps, as running products: the same bits everywhere, which Math.pow does not promise. */
  beta1Power: number;
  beta2Power: number;
  /** First moment. */
  readonly m: Float64Array;
  /** Second moment. */
  readonly v: Float64Array;
  /** The largest v so far, before bias correction; empty without amsgrad. */
  readonly vMax: Float64Array;
  /** Scratch for the gradient. */
  readonly g: Float64Array;
}

/**
 * p -= lr / (1 - beta1^t) m / (sqrt(v) / sqrt(1 - beta2^t) + eps), weight decay through the gradient; `decoupled`, it
 * is p *= 1 - lr weightDecay before the step instead. AMSGrad (Reddi, Kale & Kumar, https://arxiv.org/abs/1904.09237)
 * takes the largest v so far in the place of v, and PyTorch corrects that one by the present t.
 */
export function buildAdam(values: AdamValues, decoupled: boolean): Optimizer<AdamState> {
  const { amsgrad } = values;
  return {
    init: ({ length }) => ({
      beta1Power: 1,
      beta2Power: 1,
      m: new Float64Array(length),
      v: new Float64Array(length),
      vMax: new Float64Array(amsgrad ? length : 0),
      g: new Float64Array(length),
    }),

    step(point, state, oracle) {
      // Here and not above: what a loop takes from an enclosing function it reads anew in every round.
      const { lr, beta1, beta2, eps, weightDecay } = values;
      const { m, v, vMax, g } = state;
      oracle.gradient(point, g);
      if (weightDecay !== 0) {
        if (decoupled) for (let i = 0; i < g.length; i++) point[i] *= 1 - lr[i] * weightDecay;
        else for (let i = 0; i < g.length; i++) g[i] += weightDecay * point[i];
      }
      state.beta1Power *= beta1;
      state.beta2Power *= beta2;
      const correction1 = 1 - state.beta1Power;
      const correction2 = Math.sqrt(1 - state.beta2Power);
      const divisor = amsgrad ? vMax : v;
      for (let i = 0; i < g.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        if (amsgrad) vMax[i] = Math.max(vMax[i], v[i]);
        point[i] -= ((lr[i] / correction1) * m[i]) / (Math.sqrt(divisor[i]) / correction2 + eps);
      }
      return true;
    },

    buffers: ({ m, v, vMax }) => (amsgrad ? [m, v, vMax] : [m, v]),
  };
}

export const adam: OptimizerKind<AdamValues> = {
  name: 'adam',
  title: 'Adam',
  family: 'adaptive steps',
  about: 'Follows the average of the gradients and divides it by their usual size, coordinate by coordinate.',
  formula: String.raw`\begin{aligned}
    m &\leftarrow \beta_1 m + (1 - \beta_1)\, g \\
    v &\leftarrow \beta_2 v + (1 - \beta_2)\, g^2 \\
    \theta &\leftarrow \theta - \mathrm{lr}\, \frac{m / (1 - \beta_1^t)}{\sqrt{v / (1 - \beta_2^t)} + \epsilon}
  \end{aligned}`,
  source: {
    text: 'Kingma & Ba 2015, Adam: a method for stochastic optimization',
    url: 'https://arxiv.org/abs/1412.6980',
  },
  wraps: false,
  advice: { like: 'adam', times: 1 },
  columns: ['lr'],
  parameters: [learningRate, beta1, beta2, eps, weightDecay, amsgrad],
  build: (values) => buildAdam(values, false),
};
