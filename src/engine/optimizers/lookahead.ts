import type { Parameter } from '../../landscapes/parameter.ts';
import type { Optimizer, OptimizerKind } from './optimizer.ts';

/** alpha: one per coordinate. Symbols as in Zhang et al. 2019, https://arxiv.org/abs/1907.08610, Algorithm 1. */
type LookaheadValues = {
  readonly k: number;
  readonly alpha: Float64Array;
  readonly state: 'maintain' | 'interpolate' | 'reset';
};

interface LookaheadState {
  /** Fast steps since the last sync, 0 to k - 1. */
  sinceSync: number;
  /** Whether the last evaluation ended in a sync, so that theta is no longer where the fast steps had led. */
  justSynced: boolean;
  inner: unknown;
  /** phi, the slow weights. */
  readonly phi: Float64Array;
  /** theta_k as it was before the pull-back; kept because theta itself is overwritten with phi. */
  readonly pulledFrom: Float64Array;
  /** The innermost theta at that moment: the same unless a Lookahead is inside. */
  readonly fastAtSync: Float64Array;
  /** Only for `interpolate`: the slow partner of each of the inner state's buffers. */
  readonly slowBuffers: readonly Float64Array[];
}

/**
 * "k steps forward, 1 step back" around any optimizer, another Lookahead included: after every k steps of the inner
 * optimizer phi = (1 - alpha) phi + alpha theta, and theta starts again from phi. The gradient is always taken at
 * theta. In this form alpha = 1 gives exactly the inner optimizer, to the bit.
 */
function build({ k, alpha, state: treatment }: LookaheadValues, inner?: Optimizer): Optimizer<LookaheadState> {
  if (inner === undefined) throw new Error('lookahead wraps another optimizer and was built without one');

  const innermost = (point: Float64Array, innerState: unknown) => inner.slow?.fast(point, innerState) ?? point;

  return {
    init(point) {
      const innerState = inner.init(point);
      return {
        sinceSync: 0,
        justSynced: false,
        inner: innerState,
        phi: point.slice(),
        pulledFrom: point.slice(),
        fastAtSync: point.slice(),
        slowBuffers: treatment === 'interpolate' ? inner.buffers(innerState).map((buffer) => buffer.slice()) : [],
      };
    },

    step(theta, state, oracle) {
      state.justSynced = false;
      if (!inner.step(theta, state.inner, oracle)) return false;
      state.sinceSync++;
      if (state.sinceSync < k) return false;
      state.sinceSync = 0;
      state.justSynced = true;

      state.pulledFrom.set(theta);
      state.fastAtSync.set(innermost(theta, state.inner));
      interpolate(state.phi, theta, alpha);
      theta.set(state.phi);

      if (treatment === 'reset') state.inner = inner.init(theta);
      if (treatment === 'interpolate') {
        inner.buffers(state.inner).forEach((buffer, index) => {
          const slow = state.slowBuffers[index];
          interpolate(slow, buffer, alpha);
          buffer.set(slow);
        });
      }
      return true;
    },

    buffers: (state) => [state.phi, ...inner.buffers(state.inner), ...state.slowBuffers],

    slow: {
      answer: (state) => state.phi,
      fast: (theta, state) => (state.justSynced ? state.fastAtSync : innermost(theta, state.inner)),
      pulledFrom: (state) => state.pulledFrom,
    },
  };
}

/** slow = (1 - alpha) slow + alpha fast. */
function interpolate(slow: Float64Array, fast: Float64Array, alpha: Float64Array): void {
  for (let i = 0; i < slow.length; i++) slow[i] = (1 - alpha[i]) * slow[i] + alpha[i] * fast[i];
}

const parameters: readonly Parameter[] = [
  {
    type: 'number',
    name: 'k',
    label: 'fast steps before each sync',
    help: 'k: how many fast steps are taken before the slow weights move.',
    constant: false,
    default: 5,
    allowed: { min: 1, max: 10_000, integer: true },
    slider: { min: 1, max: 20, scale: 'log', step: 1.2 },
    marks: [1, 2, 5, 10, 20],
  },
  {
    type: 'number',
    name: 'alpha',
    label: 'how far the slow follow',
    help: 'alpha: how far the slow weights follow the fast ones at a sync: 0 stay, 1 all the way.',
    constant: false,
    default: 0.5,
    allowed: { min: 0, max: 2 },
    slider: { min: 0, max: 1, scale: 'linear', step: 0.01 },
    marks: [0, 0.25, 0.5, 0.8, 1],
  },
  {
    type: 'choice',
    name: 'state',
    label: 'At a sync, the momentum is',
    help: 'What happens to the base optimizer’s memory when the weights are pulled back.',
    constant: true,
    default: 'maintain',
    options: [
      { value: 'maintain', label: 'kept', help: 'maintain: the memory stays as it is' },
      { value: 'interpolate', label: 'pulled back', help: 'interpolate: the memory is averaged like the weights' },
      { value: 'reset', label: 'set to zero', help: 'reset: the memory starts anew, step counter included' },
    ],
  },
];

export const lookahead: OptimizerKind<LookaheadValues> = {
  name: 'lookahead',
  title: 'Lookahead',
  family: 'slow weights',
  about:
    'Lets another optimizer take k fast steps, moves slow weights part of the way there, and starts again from them.',
  formula: String.raw`\begin{aligned}
    \theta_0 &= \varphi, \quad \theta_{i+1} = \theta_i + A(\theta_i) \quad (i = 0, \dots, k - 1) \\
    \varphi &\leftarrow (1 - \alpha)\, \varphi + \alpha\, \theta_k
  \end{aligned}`,
  source: {
    text: 'Zhang, Lucas, Hinton & Ba 2019, Lookahead optimizer: k steps forward, 1 step back',
    url: 'https://arxiv.org/abs/1907.08610',
  },
  wraps: true,
  columns: ['alpha'],
  parameters,
  build,
};
