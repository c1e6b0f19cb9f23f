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

type SlowMoValues = {
  readonly k: number;
  readonly slowLr: number;
  readonly slowMomentum: number;
  readonly state: Treatment;
};

/**
 * Slow momentum: heavy-ball momentum on the pseudo-gradient phi - theta_k, u = beta u + (phi - theta_k), then
 * phi -= slowLr u. Without momentum it is Lookahead with alpha = slowLr. Wang, Tantia, Ballas & Rabbat 2020,
 * https://arxiv.org/abs/1910.00643, for one worker, with the constant learning rate of the inner optimizer left in u.
 */
function build({ k, slowLr, slowMomentum, state }: SlowMoValues, inner?: Optimizer): Optimizer<SlowWeightsState> {
  return slowWeights(
    inner,
    { k, state, alpha: Math.min(1, slowLr) },
    {
      buffers: 1,
      update: (phi, theta, [u]) => {
        for (let i = 0; i < phi.length; i++) {
          u[i] = slowMomentum * u[i] + (phi[i] - theta[i]);
          phi[i] -= slowLr * u[i];
        }
      },
    },
  );
}

export const slowmo: OptimizerKind<SlowMoValues> = {
  name: 'slowmo',
  title: 'SlowMo',
  family: 'slow weights',
  about: 'The way of each cycle counts as one gradient of a slow optimizer with momentum.',
  formula: String.raw`u \leftarrow \beta u + (\varphi - \theta_k),\qquad \varphi \leftarrow \varphi - \alpha u`,
  source: { text: 'Wang, Tantia, Ballas & Rabbat 2020', url: 'https://arxiv.org/abs/1910.00643' },
  wraps: true,
  columns: [],
  parameters: [kParameter, slowLrParameter(1), slowMomentumParameter(0.5), treatmentParameter],
  rhythm: ({ k, state }, inner) => rhythmOfCycle({ k: Number(k), state: state as Treatment }, inner),
  build,
};
