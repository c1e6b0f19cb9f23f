import { beta1, beta2, eps, learningRate, weightDecay } from './commonParameters.ts';
import type { Optimizer, OptimizerKind } from './optimizer.ts';

/** lr: one per coordinate. Symbols as in Liu et al., https://arxiv.org/abs/1908.03265, names as in torch.optim.RAdam. */
type RadamValues = {
  readonly lr: Float64Array;
  readonly beta1: number;
  readonly beta2: number;
  readonly eps: number;
  readonly weightDecay: number;
};

interface RadamState {
  /** Steps taken. */
  t: number;
  /** beta1^t and beta2^t, as running products. */
  beta1Power: number;
  beta2Power: number;
  /** First moment. */
  readonly m: Float64Array;
  /** Second moment. */
  readonly v: Float64Array;
  /** Scratch for the gradient. */
  readonly g: Float64Array;
}

/**
 * Adam that divides by the gradient's size only once that is known well enough. The average behind v is as good as one
 * over rho_t gradients, rho_t = rho_inf - 2 t beta2^t / (1 - beta2^t) with rho_inf = 2 / (1 - beta2) - 1, and
 *
 *     p -= lr m / (1 - beta1^t)                                       while rho_t <= 5,
 *     p -= lr m / (1 - beta1^t) r_t sqrt(1 - beta2^t) / (sqrt(v) + eps)       from then on,
 *     r_t^2 = (rho_t - 4) (rho_t - 2) rho_inf / ((rho_inf - 4) (rho_inf - 2) rho_t).
 *
 * PyTorch's 5 where the paper has 4; unlike Adam's, eps is not scaled by the bias correction. Weight decay through the
 * gradient.
 */
function build({ lr, beta1, beta2, eps, weightDecay }: RadamValues): Optimizer<RadamState> {
  const rhoInf = 2 / (1 - beta2) - 1;

  const rectification = (t: number, beta2Power: number): number | null => {
    const rho = rhoInf - (2 * t * beta2Power) / (1 - beta2Power);
    if (rho <= 5) return null;
    return Math.sqrt(((rho - 4) * (rho - 2) * rhoInf) / ((rhoInf - 4) * (rhoInf - 2) * rho));
  };

  return {
    init: ({ length }) => ({
      t: 0,
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
      state.t++;
      state.beta1Power *= beta1;
      state.beta2Power *= beta2;
      for (let i = 0; i < g.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
      }
      const correction1 = 1 - state.beta1Power;
      const r = rectification(state.t, state.beta2Power);
      if (r === null) {
        for (let i = 0; i < g.length; i++) point[i] -= lr[i] * (m[i] / correction1);
      } else {
        const scale = r * Math.sqrt(1 - state.beta2Power);
        for (let i = 0; i < g.length; i++) {
          point[i] -= (lr[i] * (m[i] / correction1) * scale) / (Math.sqrt(v[i]) + eps);
        }
      }
      return true;
    },

    buffers: (state) => [state.m, state.v],
  };
}

export const radam: OptimizerKind<RadamValues> = {
  name: 'radam',
  title: 'RAdam',
  family: 'adaptive steps',
  about:
    'Adam that begins with plain momentum and divides by the gradients’ size only when it has seen enough of them.',
  formula: String.raw`\begin{aligned}
    m &\leftarrow \beta_1 m + (1 - \beta_1)\, g, \quad v \leftarrow \beta_2 v + (1 - \beta_2)\, g^2 \\
    \rho_\infty &= \frac{2}{1 - \beta_2} - 1, \quad \rho_t = \rho_\infty - \frac{2\, t\, \beta_2^t}{1 - \beta_2^t} \\
    r_t &= \sqrt{\frac{(\rho_t - 4)(\rho_t - 2)\, \rho_\infty}{(\rho_\infty - 4)(\rho_\infty - 2)\, \rho_t}} \\
    \theta &\leftarrow \theta - \mathrm{lr}\, \frac{m}{1 - \beta_1^t} \cdot
      \begin{cases} r_t\, \dfrac{\sqrt{1 - \beta_2^t}}{\sqrt{v} + \epsilon} & \rho_t > 5 \\ 1 & \text{otherwise} \end{cases}
  \end{aligned}`,
  source: {
    text: 'Liu et al. 2020, On the variance of the adaptive learning rate and beyond',
    url: 'https://arxiv.org/abs/1908.03265',
  },
  wraps: false,
  // Its first steps are not divided by anything, so what it bears depends on the slope, as with SGD.
  advice: { like: 'sgd', times: 3 },
  columns: ['lr'],
  parameters: [learningRate, beta1, beta2, eps, weightDecay],
  build,
};
