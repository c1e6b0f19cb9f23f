import type { OptimizerChoice } from '../experiment/experiment.ts';
import { NoProgram } from './noProgram.ts';

/** What a wrapper is called in a program, and how it is told its settings. */
export interface Wrapper {
  readonly className: string;
  /** The keyword arguments beside what happens to the memory. */
  settings(values: OptimizerChoice['values']): Readonly<Record<string, number | boolean | null>>;
  /** How far an inner memory that is interpolated follows; null for a wrapper that pulls nothing back. */
  readonly follows: ((values: OptimizerChoice['values']) => number) | null;
  /** Its class, after that of all slow weights or of all averages. */
  readonly text: string;
}

/** How this wrapper is written. */
export function wrapperOf({ name }: OptimizerChoice): Wrapper {
  const found = WRAPPERS[name];
  if (found === undefined) throw new NoProgram(`${name} has not been written as a program yet`);
  return found;
}

const slowStepSettings = (values: OptimizerChoice['values']) => ({
  k: Number(values.k),
  slow_lr: Number(values.slowLr),
  slow_momentum: Number(values.slowMomentum),
});
const slowStepFollows = (values: OptimizerChoice['values']) => Math.min(1, Number(values.slowLr));

const WRAPPERS: Readonly<Record<string, Wrapper>> = {
  lookahead: {
    className: 'Lookahead',
    settings: ({ k, alpha, convention }) => ({
      k: Number(k),
      alpha: Number(alpha),
      lazy: convention === 'lazy' ? true : null,
    }),
    follows: ({ alpha }) => Number(alpha),
    text: `
class Lookahead(SlowWeights):
    """k steps forward, 1 step back: Zhang, Lucas, Hinton & Ba 2019, Algorithm 1."""

    def __init__(self, theta, inner, k, alpha, **memory):
        super().__init__(theta, inner, k, **memory)
        self.alpha = alpha

    def outer(self, theta):
        return (1 - self.alpha) * self.phi + self.alpha * theta
`,
  },
  'adaptive-lookahead': {
    className: 'AdaptiveLookahead',
    settings: ({ k, alphaMin }) => ({ k: Number(k), alpha_min: Number(alphaMin) }),
    follows: () => 0.5,
    text: `
class AdaptiveLookahead(SlowWeights):
    """Lookahead whose alpha is the best one on the way, were the loss a quadratic (Zhang et al. 2019, Proposition 1).

    It needs the gradients at both ends of the way: the cycle's first one, and one more evaluation at its end.
    """

    def __init__(self, theta, inner, k, alpha_min, **memory):
        super().__init__(theta, inner, k, **memory)
        self.alpha_min = alpha_min
        self.g0 = self.gk = None

    def step(self, theta, g{rate}):
        if self.g0 is None:
            self.g0 = g
        if self.i == self.k:
            self.gk = g
            return theta
        return self.inner.step(theta, g{rate})

    def sync(self, theta):
        if self.gk is None:
            theta, complete = self.inner.sync(theta)
            self.i += complete
            return theta, False
        theta = self.pull_back(theta)
        self.g0 = self.gk = None
        return theta, True

    def outer(self, theta):
        d = self.phi - theta
        before, after = float((self.g0 * d).sum()), float((self.gk * d).sum())
        alpha = min(1, max(self.alpha_min, before / (before - after))) if before > after else 1
        return (1 - alpha) * self.phi + alpha * theta
`,
  },
  slowmo: {
    className: 'SlowMo',
    settings: slowStepSettings,
    follows: slowStepFollows,
    text: `
class SlowMo(SlowWeights):
    """Momentum on the way of each cycle: Wang, Tantia, Ballas & Rabbat 2020, for one worker."""

    def __init__(self, theta, inner, k, slow_lr, slow_momentum, **memory):
        super().__init__(theta, inner, k, **memory)
        self.slow_lr, self.slow_momentum, self.u = slow_lr, slow_momentum, 0 * theta

    def outer(self, theta):
        self.u = self.slow_momentum * self.u + (self.phi - theta)
        return self.phi - self.slow_lr * self.u
`,
  },
  diloco: {
    className: 'DiLoCo',
    settings: slowStepSettings,
    follows: slowStepFollows,
    text: `
class DiLoCo(SlowWeights):
    """Nesterov momentum on the way of each cycle: Douillard et al. 2023, for one worker."""

    def __init__(self, theta, inner, k, slow_lr, slow_momentum, **memory):
        super().__init__(theta, inner, k, **memory)
        self.slow_lr, self.slow_momentum, self.b = slow_lr, slow_momentum, 0 * theta

    def outer(self, theta):
        way = self.phi - theta
        self.b = self.slow_momentum * self.b + way
        return self.phi - self.slow_lr * (way + self.slow_momentum * self.b)
`,
  },
  ema: {
    className: 'MovingAverage',
    settings: ({ decay }) => ({ decay: Number(decay) }),
    follows: null,
    text: `
class MovingAverage(Average):
    """An exponential moving average of the weights, taken after every step."""

    def __init__(self, theta, inner, decay):
        super().__init__(theta, inner, every=1)
        self.decay = decay

    def average(self, theta):
        return self.decay * self.phi + (1 - self.decay) * theta
`,
  },
  swa: {
    className: 'StochasticWeightAveraging',
    settings: ({ k, swaStart }) => ({ k: Number(k), swa_start: Number(swaStart) }),
    follows: null,
    text: `
class StochasticWeightAveraging(Average):
    """The plain mean of the weights after every k steps: Izmailov et al. 2018."""

    def __init__(self, theta, inner, k, swa_start):
        super().__init__(theta, inner, every=k)
        self.skipped = swa_start // k

    def average(self, theta):
        n = max(0, self.count - self.skipped)
        return (n * self.phi + theta) / (n + 1)
`,
  },
};
