import type { Training } from '../../../engine/networks/protocol.ts';
import { quantile } from '../../../engine/studies/quantile.ts';
import { measured, seedsShown } from '../answers/seedsShown.ts';

/** When the median test accuracy of two runs first comes to a level; null where it does not. */
export interface Reached {
  readonly level: number;
  readonly study: ReachedAt | null;
  readonly baseline: ReachedAt | null;
}

export interface ReachedAt {
  readonly step: number;
  /** Of training, measuring left out: median over seeds. */
  readonly seconds: number;
}

/** The levels that are asked for, the first that one of the two reaches. */
const LEVELS = [0.95, 0.9, 0.8, 0.7, 0.6];

/** As coarse as the measurements are: between two of them nothing is known. */
export function stepsToAccuracy(training: Training, index: number): Reached | null {
  const [study, baseline] = [0, index].map((run) => medianAccuracy(training, run));
  for (const level of LEVELS) {
    const [first, second] = [study, baseline].map((values) => values.findIndex((value) => value >= level));
    // What is right from the start, or in no case, tells nothing.
    if (first === 0 || second === 0) return null;
    if (first < 0 && second < 0) continue;
    return { level, study: reachedAt(training, 0, first), baseline: reachedAt(training, index, second) };
  }
  return null;
}

function reachedAt(training: Training, run: number, place: number): ReachedAt | null {
  if (place < 0) return null;
  const { seeds } = seedsShown(training);
  const seconds = training.runs[run].seeds.slice(0, seeds).map((seed) => seed.seconds[place]);
  return { step: training.at[place], seconds: quantile(Float64Array.from(seconds).sort(), 0.5) };
}

function medianAccuracy(training: Training, run: number): number[] {
  const { seeds, length } = seedsShown(training);
  const columns = Array.from({ length: seeds }, (_, seed) =>
    measured(training.runs[run], seed, 'slow', 'testAccuracy', training.at),
  ).filter((column) => column !== null);
  return Array.from({ length: columns.length === 0 ? 0 : length }, (_, place) =>
    quantile(Float64Array.from(columns, (column) => column[place]).sort(), 0.5),
  );
}
