import { epsilon, learningRate, rho, weightDecay } from './commonParameters.ts';
import type { Optimizer, OptimizerKind } from './optimizer.ts';

/** lr: one per coordinate. Names as in torch.optim.Adadelta. */
type AdadeltaValues = {
  readonly lr: Float64Array;
  readonly rho: number;
  readonly eps: number;
  readonly weightDecay: number;
};

interface AdadeltaState {
  /** The average of squared gradients. */
  readonly v: Float64Array;
  /** The average of squared steps, before the learning rate. */
  readonly u: Float64Array;
  /** Scratch for the gradient. */
  readonly g: Float64Array;
}

/**
 * Zeiler 2012 (https://arxiv.org/abs/1212.5701) in PyTorch's form: v = rho v + (1 - rho) g^2;
 * delta = sqrt(u + eps) / sqrt(v + eps) g, with the u of the steps before; u = rho u + (1 - rho) delta^2;
 * p -= lr delta. Weight decay through the gradient.
 */
function build({ lr, rho, eps, weightDecay }: AdadeltaValues): Optimizer<AdadeltaState> {
  return {
    init: ({ length }) => ({ v: new Float64Array(length), u: new Float64Array(length), g: new Float64Array(length) }),

    step(point, { v, u, g }, oracle) {
      oracle.gradient(point, g);
      if (weightDecay !== 0) for (let i = 0; i < g.length; i++) g[i] += weightDecay * point[i];
      for (let i = 0; i < g.length; i++) {
        v[i] = rho * v[i] + (1 - rho) * g[i] * g[i];
        const delta = (Math.sqrt(u[i] + eps) / Math.sqrt(v[i] + eps)) * g[i];
        u[i] = rho * u[i] + (1 - rho) * delta * delta;
        point[i] -= lr[i] * delta;
      }
      return true;
    },

    buffers: ({ v, u }) => [v, u],
  };
}

export const adadelta: OptimizerKind<AdadeltaValues> = {
  name: 'adadelta',
  title: 'Adadelta',
  family: 'adaptive steps',
  about: 'Divides the gradient by its usual size and multiplies it by the usual size of the last steps.',
  formula: String.raw`\begin{aligned}
    v &\leftarrow \rho v + (1 - \rho)\, g^2 \\
    \Delta &= \frac{\sqrt{u + \epsilon}}{\sqrt{v + \epsilon}}\, g \\
    u &\leftarrow \rho u + (1 - \rho)\, \Delta^2 \\
    \theta &\leftarrow \theta - \mathrm{lr}\, \Delta
  \end{aligned}`,
  source: { text: 'Zeiler 2012, Adadelta: an adaptive learning rate method', url: 'https://arxiv.org/abs/1212.5701' },
  wraps: false,
  // PyTorch's default is 1; with it, 200 steps lead hardly anywhere.
  advice: { like: 'adam', times: 50 },
  columns: ['lr'],
  parameters: [
    { ...learningRate, slider: { min: 0.01, max: 100, scale: 'log', step: 1.05 }, marks: [1] },
    rho(0.9),
    epsilon(1e-6),
    weightDecay,
  ],
  build,
};
