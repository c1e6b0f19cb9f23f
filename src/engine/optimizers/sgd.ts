import { flag, learningRate, momentum, unitInterval, weightDecay } from './commonParameters.ts';
import type { Optimizer, OptimizerKind } from './optimizer.ts';

/** lr: one per coordinate. Symbols as in PyTorch's documentation of torch.optim.SGD. */
type SgdValues = {
  readonly lr: Float64Array;
  readonly momentum: number;
  readonly dampening: number;
  readonly nesterov: boolean;
  readonly weightDecay: number;
};

export interface SgdState {
  /** Steps taken: the very first momentum buffer is the undamped gradient. */
  t: number;
  /** b, the momentum buffer. */
  readonly b: Float64Array;
  /** g, scratch for the gradient. */
  readonly g: Float64Array;
}

/**
 * Stochastic gradient descent in PyTorch's form: g += weightDecay p; b = momentum b + (1 - dampening) g; p -= lr b,
 * with Nesterov p -= lr (g + momentum b). The gradient is taken at p itself.
 */
function build({ lr, momentum, dampening, nesterov, weightDecay }: SgdValues): Optimizer<SgdState> {
  return {
    init: (point) => ({ t: 0, b: new Float64Array(point.length), g: new Float64Array(point.length) }),

    step(point, state, oracle) {
      const { b, g } = state;
      oracle.gradient(point, g);
      if (weightDecay !== 0) for (let i = 0; i < g.length; i++) g[i] += weightDecay * point[i];
      if (momentum === 0) descend(point, lr, g);
      else descendWithMomentum(point, lr, g, b, momentum, state.t === 0 ? 1 : 1 - dampening, nesterov);
      state.t++;
      return true;
    },

    buffers: (state) => (momentum === 0 ? [] : [state.b]),
  };
}

/** Four at a time: in every round of a loop the arrays are looked up anew, which takes longer than one line of it. */
function descend(point: Float64Array, lr: Float64Array, g: Float64Array): void {
  const n = point.length;
  let i = 0;
  for (; i + 3 < n; i += 4) {
    point[i] -= lr[i] * g[i];
    point[i + 1] -= lr[i + 1] * g[i + 1];
    point[i + 2] -= lr[i + 2] * g[i + 2];
    point[i + 3] -= lr[i + 3] * g[i + 3];
  }
  for (; i < n; i++) point[i] -= lr[i] * g[i];
}

function descendWithMomentum(
  point: Float64Array,
  lr: Float64Array,
  g: Float64Array,
  b: Float64Array,
  momentum: number,
  fresh: number,
  nesterov: boolean,
): void {
  const n = point.length;
  let i = 0;
  if (!nesterov)
    for (; i + 3 < n; i += 4) {
      b[i] = momentum * b[i] + fresh * g[i];
      b[i + 1] = momentum * b[i + 1] + fresh * g[i + 1];
      b[i + 2] = momentum * b[i + 2] + fresh * g[i + 2];
      b[i + 3] = momentum * b[i + 3] + fresh * g[i + 3];
      point[i] -= lr[i] * b[i];
      point[i + 1] -= lr[i + 1] * b[i + 1];
      point[i + 2] -= lr[i + 2] * b[i + 2];
      point[i + 3] -= lr[i + 3] * b[i + 3];
    }
  for (; i < n; i++) {
    b[i] = momentum * b[i] + fresh * g[i];
    point[i] -= lr[i] * (nesterov ? g[i] + momentum * b[i] : b[i]);
  }
}

export const sgd: OptimizerKind<SgdValues> = {
  name: 'sgd',
  title: 'SGD',
  family: 'gradient and momentum',
  about: 'Steps down the gradient; with momentum, part of every step is carried into the next.',
  formula: String.raw`\begin{aligned}
    b &\leftarrow \mathrm{momentum}\; b + g \\
    \theta &\leftarrow \theta - \mathrm{lr}\; b
  \end{aligned}`,
  source: {
    text: 'Sutskever, Martens, Dahl & Hinton 2013, On the importance of initialization and momentum in deep learning',
    url: 'https://proceedings.mlr.press/v28/sutskever13.html',
  },
  wraps: false,
  advice: { like: 'sgd', times: 1 },
  columns: ['lr'],
  parameters: [
    learningRate,
    momentum,
    unitInterval('dampening', 'dampening', 'How much of each new gradient the momentum leaves out.'),
    flag('nesterov', 'Nesterov momentum', 'Looks one momentum step ahead. Needs momentum and no dampening.'),
    weightDecay,
  ],
  conflict: (values) =>
    values.nesterov === true && (values.momentum === 0 || values.dampening !== 0)
      ? { message: 'nesterov=true needs momentum above 0 and dampening=0', instead: { nesterov: false } }
      : null,
  build,
};
