import type { Training } from '../../engine/networks/protocol.ts';
import type { NetworkSummary } from './summary.ts';

/** A training as a line of JSON, every seed; numbers that are not finite are null, as after a divergence. */
export function networkJson(experiment: string, runs: readonly string[], seed: number, training: Training): string {
  const { backend, weights, at } = training;
  return line({
    experiment,
    backend,
    weights,
    at,
    runs: training.runs.map(({ seeds, cost }, index) => ({
      run: runs[index],
      cost,
      seeds: seeds.map((curves, number) => ({ seed: seed + number, ...curves })),
    })),
  });
}

export function networkSummaryJson(
  experiment: string,
  { backend, weights }: Training,
  runs: readonly NetworkSummary[],
): string {
  return line({ experiment, backend, weights, runs });
}

function line(value: unknown): string {
  return `${JSON.stringify(value, (_, each) => (ArrayBuffer.isView(each) ? Array.from(each as Float64Array) : each))}\n`;
}
