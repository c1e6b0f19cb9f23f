import type { OptimizerKind } from './optimizer.ts';
import { type SlowStepValues, slowLrParameter, slowMomentumParameter, slowStep } from './slowStep.ts';
import { kParameter, rhythmOfCycle, type Treatment, treatmentParameter } from './slowWeights.ts';

/**
 * Slow momentum: heavy-ball momentum on the pseudo-gradient phi - theta_k, u = beta u + (phi - theta_k), then
 * phi -= slowLr u. Without momentum it is Lookahead with alpha = slowLr. Wang, Tantia, Ballas & Rabbat 2020,
 * https://arxiv.org/abs/1910.00643, for one worker, with the constant learning rate of the inner optimizer left in u.
 */
export const slowmo: OptimizerKind<SlowStepValues> = {
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
  build: (values, inner) => slowStep(values, inner, (u) => u),
};
