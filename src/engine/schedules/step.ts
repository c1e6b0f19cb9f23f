import type { ScheduleKind } from './schedule.ts';

/** torch.optim.lr_scheduler.StepLR: gamma^floor((t - 1) / stepSize). */
export const step: ScheduleKind = {
  name: 'step',
  title: 'Steps down',
  about: 'Every so many gradient steps the learning rate is multiplied by gamma.',
  parameters: [
    {
      type: 'number',
      name: 'stepSize',
      label: 'steps between',
      help: 'After how many gradient steps the learning rate drops.',
      constant: true,
      default: 50,
      allowed: { min: 1, max: 1_000_000, integer: true },
      slider: { min: 5, max: 500, scale: 'log', step: 1.1 },
    },
    {
      type: 'number',
      name: 'gamma',
      label: 'factor γ',
      help: 'What it is multiplied by at each drop.',
      constant: true,
      default: 0.1,
      allowed: { min: 0, max: 1 },
      slider: { min: 0.05, max: 1, scale: 'linear', step: 0.05 },
    },
  ],
  factor: (evaluation, _, { stepSize, gamma }) =>
    integerPower(Number(gamma), Math.floor((evaluation - 1) / Number(stepSize))),
};

/** By repeated squaring: the same bits in every engine, which the language does not promise of a power. */
function integerPower(base: number, exponent: number): number {
  let result = 1;
  for (let square = base, rest = exponent; rest > 0; rest = Math.floor(rest / 2), square *= square)
    if (rest % 2 === 1) result *= square;
  return result;
}
