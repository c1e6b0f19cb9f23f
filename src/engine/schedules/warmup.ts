import type { ScheduleKind } from './schedule.ts';

/** Linear warm-up (Goyal et al. 2017, https://arxiv.org/abs/1706.02677): t / warmupSteps, then 1. */
export const warmup: ScheduleKind = {
  name: 'warmup',
  title: 'Linear warm-up',
  about: 'The learning rate grows from almost nothing to its full size, and then stays.',
  parameters: [
    {
      type: 'number',
      name: 'warmupSteps',
      label: 'warm-up steps',
      help: 'Gradient steps until the full learning rate is reached.',
      constant: true,
      default: 20,
      allowed: { min: 1, max: 1_000_000, integer: true },
      slider: { min: 1, max: 500, scale: 'log', step: 1.1 },
    },
  ],
  factor: (evaluation, _, { warmupSteps }) => Math.min(1, evaluation / Number(warmupSteps)),
};
