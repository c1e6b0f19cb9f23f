import type { NumberParameter } from '../../landscapes/parameter.ts';
import type { Optimizer, OptimizerKind } from './optimizer.ts';
import {
  interpolate,
  kParameter,
  rhythmOfCycle,
  type SlowWeightsState,
  slowWeights,
  type Treatment,
  treatmentParameter,
} from './slowWeights.ts';

/** alpha: one per coordinate. Symbols as in Zhang et al. 2019, https://arxiv.org/abs/1907.08610, Algorithm 1. */
type LookaheadValues = {
  readonly k: number;
  readonly alpha: Float64Array;
  readonly state: Treatment;
  readonly convention: 'paper' | 'lazy';
};

/**
 * "k steps forward, 1 step back" around any optimizer, another Lookahead included: after every k steps of the inner
 * optimizer phi = (1 - alpha) phi + alpha theta, and theta starts again from phi. The gradient is always taken at
 * theta. In this form alpha = 1 gives exactly the inner optimizer, to the bit.
 *
 * With `convention=lazy` phi is first set after the first inner step, to theta as it is then, and syncs follow after
 * 1 + k, 1 + 2k, ... steps: what some published implementations do instead of the paper's algorithm.
 */
function build({ k, alpha, state, convention }: LookaheadValues, inner?: Optimizer): Optimizer<SlowWeightsState> {
  return slowWeights(
    inner,
    { k, state, alpha, lazy: convention === 'lazy' },
    { update: (phi, theta) => interpolate(phi, theta, alpha) },
  );
}

const alphaParameter: NumberParameter = {
  type: 'number',
  name: 'alpha',
  label: 'how far the slow follow',
  help: 'alpha: how far the slow weights follow the fast ones at a sync: 0 stay, 1 all the way.',
  constant: false,
  default: 0.5,
  allowed: { min: 0, max: 2 },
  slider: { min: 0, max: 1, scale: 'linear', step: 0.01 },
  marks: [0, 0.25, 0.5, 0.8, 1],
};

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
  parameters: [
    kParameter,
    alphaParameter,
    treatmentParameter,
    {
      type: 'choice',
      name: 'convention',
      label: 'The slow weights begin',
      help: 'Some libraries set the slow weights only after the first step and count from there.',
      constant: true,
      advanced: true,
      default: 'paper',
      options: [
        { value: 'paper', label: 'at the start', help: 'paper: phi is the start, syncs after k, 2k, … steps' },
        {
          value: 'lazy',
          label: 'one step later',
          help: 'lazy: phi is set after step 1, syncs after 1 + k, 1 + 2k, … steps',
        },
      ],
    },
  ],
  rhythm: ({ k, state, convention }, inner) =>
    rhythmOfCycle({ k: Number(k), state: state as Treatment, lazy: convention === 'lazy' }, inner),
  build,
};
