import type { Experiment } from '../experiment/experiment.ts';
import type { NoiseTable } from '../noise/noiseTable.ts';
import { noiseFor } from '../noiseFor.ts';
import type { Objective } from '../oracle.ts';

/** As `noiseFor`, the seed counted from the experiment's first. */
export type SeedNoise = (seed: number, lanes: number, first: number, count: number) => NoiseTable | null;

/** Evaluations that go by before the turn of the next descent: their noise stays in the cache for all of them. */
export const STRETCH = 50;

/** Draws that are kept: 16 MB. */
const MOST_KEPT = 2_000_000;

/** Draws each stretch once for all who go through the same ones, where the whole run is little enough to be kept. */
export function keptNoise(
  objective: Objective,
  { seed: firstSeed, steps }: Pick<Experiment, 'seed' | 'steps'>,
  seeds: number,
): SeedNoise {
  const kept = new Map<string, NoiseTable | null>();
  const keeps = 2 * seeds * steps <= MOST_KEPT;
  return (seed, lanes, first, count) => {
    const name = [seed, lanes, first, count].join(' ');
    const held = kept.get(name);
    if (held !== undefined) return held;
    const table = noiseFor(objective, firstSeed + seed, lanes, first, count);
    if (keeps) kept.set(name, table);
    return table;
  };
}
