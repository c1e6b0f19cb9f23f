import { averageOf, rhythmOfAverage } from './average.ts';
import type { OptimizerKind } from './optimizer.ts';
import { kParameter } from './slowWeights.ts';

/**
 * Stochastic weight averaging: the plain mean of the weights at the end of every cycle of k steps, from step
 * `swaStart` on; before that simply the weights. average = (n average + theta) / (n + 1).
 * Izmailov et al. 2018, https://arxiv.org/abs/1803.05407; with k = 1 and swaStart = 0 it is Polyak–Ruppert averaging.
 */
export const swa: OptimizerKind<{ readonly k: number; readonly swaStart: number }> = {
  name: 'swa',
  title: 'Stochastic weight averaging',
  family: 'averages',
  about: 'Keeps the plain mean of the weights beside the run, which goes on as if it were alone.',
  formula: String.raw`\bar\theta \leftarrow \frac{n\,\bar\theta + \theta}{n + 1}`,
  source: { text: 'Izmailov et al. 2018', url: 'https://arxiv.org/abs/1803.05407' },
  wraps: true,
  average: true,
  columns: [],
  parameters: [
    {
      ...kParameter,
      label: 'steps between two samples',
      help: 'k: after how many steps the weights are taken into the mean.',
    },
    {
      type: 'number',
      name: 'swaStart',
      label: 'steps before averaging',
      help: 'The mean begins after so many steps; until then it is the weights themselves.',
      constant: true,
      default: 0,
      allowed: { min: 0, max: 1_000_000, integer: true },
      slider: { min: 0, max: 500, scale: 'linear', step: 5 },
    },
  ],
  rhythm: ({ k }, inner) => rhythmOfAverage(Number(k), inner),
  build: ({ k, swaStart }, inner) =>
    averageOf(inner, {
      every: k,
      update: (average, theta, updates) => {
        // Samples that were taken before this one and count.
        const n = Math.max(0, updates - Math.floor(swaStart / k));
        for (let i = 0; i < average.length; i++) average[i] = (n * average[i] + theta[i]) / (n + 1);
      },
    }),
};
