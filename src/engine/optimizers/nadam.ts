import { exp, log } from '../../landscapes/numerics.ts';
import { beta1, beta2, eps, learningRate, weightDecay } from './commonParameters.ts';
import type { Optimizer, OptimizerKind } from './optimizer.ts';

/** lr: one per coordinate. Symbols and names as in torch.optim.NAdam. */
type NadamValues = {
  readonly lr: Float64Array;
  readonly beta1: number;
  readonly beta2: number;
  readonly eps: number;
  readonly weightDecay: number;
  readonly momentumDecay: number;
};

interface NadamState {
  /** beta2^t after t steps, as a running product. */
  beta2Power: number;
  /** 0.96^(t momentumDecay) after t steps, likewise. */
  decayPower: number;
  /** mu_1 mu_2 ... mu_t. */
  muProduct: number;
  /** First moment. */
  readonly m: Float64Array;
  /** Second moment. */
  readonly v: Float64Array;
  /** Scratch for the gradient. */
  readonly g: Float64Array;
}

/**
 * Dozat 2016 in PyTorch's form: with mu_t = beta1 (1 - 0.5 0.96^(t momentumDecay)) and P_t = mu_1 ... mu_t,
 * p -= lr ((1 - mu_t) / (1 - P_t) g + mu_{t+1} / (1 - P_{t+1}) m) / (sqrt(v / (1 - beta2^t)) + eps).
 * Weight decay through the gradient.
 */
function build({ lr, beta1, beta2, eps, weightDecay, momentumDecay }: NadamValues): Optimizer<NadamState> {
  const decay = exp(momentumDecay * log(0.96));
  const mu = (decayPower: number) => beta1 * (1 - 0.5 * decayPower);

  return {
    init: ({ length }) => ({
      beta2Power: 1,
      decayPower: 1,
      muProduct: 1,
      m: new Float64Array(length),
      v: new Float64Array(length),
      g: new Float64Array(length),
    }),

    step(point, state, oracle) {
      const { m, v, g } = state;
      oracle.gradient(point, g);
      if (weightDecay !== 0) for (let i = 0; i < g.length; i++) g[i] += weightDecay * point[i];
      state.beta2Power *= beta2;
      state.decayPower *= decay;
      const muNow = mu(state.decayPower);
      const muNext = mu(state.decayPower * decay);
      state.muProduct *= muNow;
      const ofGradient = (1 - muNow) / (1 - state.muProduct);
      const ofMoment = muNext / (1 - state.muProduct * muNext);
      const correction2 = 1 - state.beta2Power;
      for (let i = 0; i < g.length; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        point[i] -= (lr[i] * (ofGradient * g[i] + ofMoment * m[i])) / (Math.sqrt(v[i] / correction2) + eps);
      }
      return true;
    },

    buffers: (state) => [state.m, state.v],
  };
}

export const nadam: OptimizerKind<NadamValues> = {
  name: 'nadam',
  title: 'NAdam',
  family: 'adaptive steps',
  about: 'Adam that already counts the momentum of the step to come, as Nesterov’s method does.',
  formula: String.raw`\begin{aligned}
    \mu_t &= \beta_1 \left(1 - \tfrac{1}{2}\, 0.96^{\,t\, \psi}\right) \\
    m &\leftarrow \beta_1 m + (1 - \beta_1)\, g \\
    v &\leftarrow \beta_2 v + (1 - \beta_2)\, g^2 \\
    \hat m &= \frac{\mu_{t+1}\, m}{1 - \prod_{i=1}^{t+1} \mu_i} + \frac{(1 - \mu_t)\, g}{1 - \prod_{i=1}^{t} \mu_i} \\
    \theta &\leftarrow \theta - \mathrm{lr}\, \frac{\hat m}{\sqrt{v / (1 - \beta_2^t)} + \epsilon}
  \end{aligned}`,
  source: {
    text: 'Dozat 2016, Incorporating Nesterov momentum into Adam',
    url: 'https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ',
  },
  wraps: false,
  advice: { like: 'adam', times: 1 },
  columns: ['lr'],
  parameters: [
    learningRate,
    beta1,
    beta2,
    eps,
    weightDecay,
    {
      type: 'number',
      name: 'momentumDecay',
      label: 'momentum decay',
      help: 'How soon the momentum grows from half of beta 1 to the whole of it.',
      constant: true,
      advanced: true,
      default: 0.004,
      allowed: { min: 0, max: 1 },
      slider: { min: 0, max: 0.1, scale: 'linear', step: 0.001 },
    },
  ],
  build,
};
