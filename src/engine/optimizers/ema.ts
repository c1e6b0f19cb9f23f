import { averageOf, rhythmOfAverage } from './average.ts';
import type { OptimizerKind } from './optimizer.ts';

/**
 * The exponential moving average of the weights, average = decay average + (1 - decay) theta after every step, as
 * torch.optim.swa_utils.get_ema_multi_avg_fn has it. It starts at the start; the optimizer inside does not see it.
 * The default decay is one for runs of hundreds of steps, where PyTorch's 0.999 would hardly leave the start.
 */
export const ema: OptimizerKind<{ readonly decay: number }> = {
  name: 'ema',
  title: 'Moving average',
  family: 'averages',
  about: 'Keeps a moving average of the weights beside the run, which goes on as if it were alone.',
  formula: String.raw`\bar\theta \leftarrow d\,\bar\theta + (1 - d)\,\theta`,
  source: {
    text: 'Polyak & Juditsky 1992, in the exponential form of torch.optim.swa_utils',
    url: 'https://doi.org/10.1137/0330046',
  },
  wraps: true,
  average: true,
  columns: [],
  parameters: [
    {
      type: 'number',
      name: 'decay',
      label: 'decay',
      help: 'How much of the average stays at each step: 0.9 remembers about 10 steps, 0.99 about 100.',
      constant: true,
      default: 0.95,
      allowed: { min: 0, max: 1, maxOpen: true },
      slider: { min: 0, max: 0.999, scale: 'linear', step: 0.001 },
      marks: [0.9, 0.99],
    },
  ],
  rhythm: (_, inner) => rhythmOfAverage(1, inner),
  build: ({ decay }, inner) =>
    averageOf(inner, {
      every: 1,
      update: (average, theta) => {
        for (let i = 0; i < average.length; i++) average[i] = decay * average[i] + (1 - decay) * theta[i];
      },
    }),
};
