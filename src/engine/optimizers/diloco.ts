import type { OptimizerKind } from './optimizer.ts';
import { type SlowStepValues, slowLrParameter, slowMomentumParameter, slowStep } from './slowStep.ts';
import { kParameter, rhythmOfCycle, type Treatment, treatmentParameter } from './slowWeights.ts';

/**
 * Nesterov momentum on the pseudo-gradient D = phi - theta_k: b = mu b + D, then phi -= slowLr (D + mu b), as
 * torch.optim.SGD does with nesterov=True. Douillard et al. 2023, https://arxiv.org/abs/2311.08105, for one worker.
 */
export const diloco: OptimizerKind<SlowStepValues> = {
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
  build: (values, inner) => slowStep(values, inner, (b, way, mu) => way + mu * b),
};
