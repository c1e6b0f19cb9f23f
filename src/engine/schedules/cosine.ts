import { cos2pi } from '../../landscapes/numerics.ts';
import type { ScheduleKind } from './schedule.ts';

/**
 * torch.optim.lr_scheduler.CosineAnnealingLR over the whole budget, after Loshchilov & Hutter 2017
 * (https://arxiv.org/abs/1608.03983) without restarts: final + (1 - final) (1 + cos(pi (t - 1) / steps)) / 2.
 */
export const cosine: ScheduleKind = {
  name: 'cosine',
  title: 'Cosine',
  about: 'Half a cosine from the full learning rate down to a last one at the end of the budget.',
  parameters: [
    {
      type: 'number',
      name: 'final',
      label: 'at the end',
      help: 'The share of the learning rate that is left at the end.',
      constant: true,
      default: 0,
      allowed: { min: 0, max: 1 },
      slider: { min: 0, max: 1, scale: 'linear', step: 0.01 },
    },
  ],
  factor: (evaluation, steps, { final }) =>
    Number(final) + ((1 - Number(final)) * (1 + cos2pi((evaluation - 1) / (2 * steps)))) / 2,
};
