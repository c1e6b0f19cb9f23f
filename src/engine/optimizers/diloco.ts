import type { Optimizer, OptimizerKind } from './optimizer.ts';
import { slowLrParameter, slowMomentumParameter } from './slowStep.ts';
import {
  kParameter,
  rhythmOfCycle,
  type SlowWeightsState,
  slowWeights,
  type Treatment,
  treatmentParameter,
} from './slowWeights.ts';

type DiLoCoValues = {
  readonly k: number;
  readonly slowLr: number;
  readonly slowMomentum: number;
  readonly state: Treatment;
};

/**
 * Nesterov momentum on the pseudo-gradient D = phi - theta_k: b = mu b + D, then phi -= slowLr (D + mu b), as
 * torch.optim.SGD does with nesterov=True. Douillard et al. 2023, https://arxiv.org/abs/2311.08105, for one worker.
 */
function build({ k, slowLr, slowMomentum, state }: DiLoCoValues, inner?: Optimizer): Optimizer<SlowWeightsState> {
  return slowWeights(
    inner,
    { k, state, alpha: Math.min(1, slowLr) },
    {
      buffers: 1,
      update: (phi, theta, [b]) => {
        for (let i = 0; i < phi.length; i++) {
          const D = phi[i] - theta[i];
          b[i] = slowMomentum * b[i] + D;
          phi[i] -= slowLr * (D + slowMomentum * b[i]);
        }
      },
    },
  );
}

export const diloco: OptimizerKind<DiLoCoValues> = {
  name: 'diloco',
  title: 'DiLoCo',
  family: 'slow weights',
  about: 'Nesterov momentum on the way of each cycle; with many workers, their mean way.',
  formula: String.raw`\Delta = \varphi - \theta_k,\quad b \leftarrow \mu b + \Delta,\quad \varphi \leftarrow \varphi - \eta\,(\Delta + \mu b)`,
  source: { text: 'Douillard et al. 2023', url: 'https://arxiv.org/abs/2311.08105' },
  wraps: true,
  columns: [],
  parameters: [kParameter, slowLrParameter(0.7), slowMomentumParameter(0.9), treatmentParameter],
  rhythm: ({ k, state }, inner) => rhythmOfCycle({ k: Number(k), state: state as Treatment }, inner),
  build,
};
