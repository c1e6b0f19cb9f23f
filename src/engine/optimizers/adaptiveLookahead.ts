import type { Oracle } from '../oracle.ts';
import type { Optimizer, OptimizerKind } from './optimizer.ts';
import {
  kParameter,
  rhythmOfCycle,
  type SlowWeightsState,
  slowWeights,
  type Treatment,
  treatmentParameter,
} from './slowWeights.ts';

type AdaptiveLookaheadValues = {
  readonly k: number;
  readonly alphaMin: number;
  readonly state: Treatment;
};

/**
 * Lookahead whose alpha is, at each sync, the one that would be best if the loss were a quadratic: the secant through
 * two gradients along d = phi - theta_k, alpha* = <g_0, d> / (<g_0, d> - <g_k, d>), clipped to [alphaMin, 1]. g_0 is
 * the gradient that the first fast step took at phi; g_k costs one evaluation more, so a cycle is k + 1 of them. Where
 * the slope does not rise towards theta_k there is no such minimum on the way, and alpha is 1.
 * Proposition 1 of Zhang et al. 2019, https://arxiv.org/abs/1907.08610; the paper states no lower clip, so 0.2 is ours.
 */
function build({ k, alphaMin, state }: AdaptiveLookaheadValues, inner?: Optimizer): Optimizer<SlowWeightsState> {
  // A buffer of the inner optimizer has no alpha of its own: it follows half of the way.
  return slowWeights(
    inner,
    { k, state, alpha: 0.5 },
    {
      scratch: 2,
      firstGradient: ([g0]) => g0,
      measure: (theta, [, gk], oracle) => oracle.gradient(theta, gk),
      update: (phi, theta, [g0, gk], oracle) => follow(phi, theta, g0, gk, alphaMin, oracle),
    },
  );
}

/** Each lane by its own alpha: coordinates of one lane lie `lanes` apart. */
function follow(
  phi: Float64Array,
  theta: Float64Array,
  g0: Float64Array,
  gk: Float64Array,
  alphaMin: number,
  { lanes }: Oracle,
): void {
  for (let lane = 0; lane < lanes; lane++) {
    let before = 0;
    let after = 0;
    for (let i = lane; i < phi.length; i += lanes) {
      const d = phi[i] - theta[i];
      before += g0[i] * d;
      after += gk[i] * d;
    }
    const curvature = before - after;
    const alpha = curvature > 0 ? Math.min(1, Math.max(alphaMin, before / curvature)) : 1;
    for (let i = lane; i < phi.length; i += lanes) phi[i] = (1 - alpha) * phi[i] + alpha * theta[i];
  }
}

export const adaptiveLookahead: OptimizerKind<AdaptiveLookaheadValues> = {
  name: 'adaptive-lookahead',
  title: 'Adaptive Lookahead',
  family: 'slow weights',
  about: 'Lookahead that measures at each sync how far to follow, at the price of one more gradient per cycle.',
  formula: String.raw`\begin{aligned}
    \alpha &= \frac{\langle g_0, d\rangle}{\langle g_0, d\rangle - \langle g_k, d\rangle}, \quad d = \varphi - \theta_k \\
    \varphi &\leftarrow (1 - \alpha)\, \varphi + \alpha\, \theta_k
  \end{aligned}`,
  source: { text: 'Zhang, Lucas, Hinton & Ba 2019, Proposition 1', url: 'https://arxiv.org/abs/1907.08610' },
  wraps: true,
  columns: [],
  parameters: [
    kParameter,
    {
      type: 'number',
      name: 'alphaMin',
      label: 'least α',
      help: 'The slow weights follow at least so far, whatever is measured.',
      constant: true,
      default: 0.2,
      allowed: { min: 0, max: 1 },
      slider: { min: 0, max: 1, scale: 'linear', step: 0.01 },
    },
    treatmentParameter,
  ],
  rhythm: ({ k, state }, inner) => rhythmOfCycle({ k: Number(k), state: state as Treatment }, inner, 1),
  build,
};
