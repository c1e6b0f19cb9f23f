import { beta1, decayRate, decoupledWeightDecay, eps, learningRate } from './commonParameters.ts';
import type { Optimizer, OptimizerKind } from './optimizer.ts';

/** lr: one per coordinate. Symbols as in Zhuang et al. 2020, https://arxiv.org/abs/2010.07468. */
type AdabeliefValues = {
  readonly lr: Float64Array;
  readonly beta1: number;
  readonly beta2: number;
  readonly eps: number;
  readonly weightDecay: number;
};

interface AdabeliefState {
  /** beta1^t and beta2^t after t steps, as running products. */
  beta1Power: number;
  beta2Power: number;
  /** First moment. */
  readonly m: Float64Array;
  /** The average of (g - m)^2. */
  readonly s: Float64Array;
  /** Scratch for the gradient. */
  readonly g: Float64Array;
}

/**
 * p *= 1 - lr weightDecay; s = beta2 s + (1 - beta2) (g - m)^2 + eps with the m of this step, so that eps adds up in s;
 * p -= lr m / (1 - beta1^t) / (sqrt(s / (1 - beta2^t)) + eps). The paper's algorithm, without the rectification that
 * its authors' code has added since. Where gradients hardly change, g - m goes to 0 and steps would explode: hence an
 * eps of 1e-8, not 1e-16.
 */
function build({ lr, beta1, beta2, eps, weightDecay }: AdabeliefValues): Optimizer<AdabeliefState> {
  return {
    init: ({ length }) => ({
      beta1Power: 1,
      beta2Power: 1,
      m: new Float64Array(length),
      s: new Float64Array(length),
      g: new Float64Array(length),
    }),

    step(point, state, oracle) {
      const { m, s, g } = state;
      oracle.gradient(point, g);
      if (weightDecay !== 0) for (let i = 0; i < g.length; i++) point[i] *= 1 - lr[i] * weightDecay;
      state.beta1Power *= beta1;
      state.beta2Power *= beta2;
      const correction1 = 1 - state.beta1Power;
      const correction2 = Math.sqrt(1 - state.beta2Power);
      for (let i = 0; i < g.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        const surprise = g[i] - m[i];
        s[i] = beta2 * s[i] + (1 - beta2) * surprise * surprise + eps;
        point[i] -= ((lr[i] / correction1) * m[i]) / (Math.sqrt(s[i]) / correction2 + eps);
      }
      return true;
    },

    buffers: (state) => [state.m, state.s],
  };
}

export const adabelief: OptimizerKind<AdabeliefValues> = {
  name: 'adabelief',
  title: 'AdaBelief',
  family: 'adaptive steps',
  about: 'Takes long steps where gradients are as expected and short ones where they surprise.',
  formula: String.raw`\begin{aligned}
    m &\leftarrow \beta_1 m + (1 - \beta_1)\, g \\
    s &\leftarrow \beta_2 s + (1 - \beta_2)\, (g - m)^2 + \epsilon \\
    \theta &\leftarrow \theta - \mathrm{lr}\, \frac{m / (1 - \beta_1^t)}{\sqrt{s / (1 - \beta_2^t)} + \epsilon}
  \end{aligned}`,
  source: {
    text: 'Zhuang et al. 2020, AdaBelief optimizer: adapting stepsizes by the belief in observed gradients',
    url: 'https://arxiv.org/abs/2010.07468',
  },
  wraps: false,
  advice: { like: 'adam', times: 1 },
  columns: ['lr'],
  parameters: [
    learningRate,
    beta1,
    decayRate('beta2', 0.999, 'beta 2', 'How long the average of squared surprises remembers.'),
    eps,
    decoupledWeightDecay(0),
  ],
  build,
};
