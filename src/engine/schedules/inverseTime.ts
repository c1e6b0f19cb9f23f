import type { ScheduleKind } from './schedule.ts';

/**
 * The classic schedule of stochastic approximation (Robbins & Monro 1951, https://doi.org/10.1214/aoms/1177729586):
 * 1 / (1 + (t - 1) / halfLife), which goes down like 1/t in the long run.
 */
export const inverseTime: ScheduleKind = {
  name: 'inverse-time',
  title: '1 / t',
  about:
    'The learning rate falls like one over the number of steps: slowly enough to arrive, fast enough to calm down.',
  parameters: [
    {
      type: 'number',
      name: 'halfLife',
      label: 'half after',
      help: 'Gradient steps until the learning rate is half of what it was.',
      constant: true,
      default: 50,
      allowed: { min: 1, max: 1_000_000, integer: true },
      slider: { min: 1, max: 500, scale: 'log', step: 1.1 },
    },
  ],
  factor: (evaluation, _, { halfLife }) => 1 / (1 + (evaluation - 1) / Number(halfLife)),
};
