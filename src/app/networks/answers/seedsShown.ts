import type { RunCurves, Training } from '../../../engine/networks/protocol.ts';

/**
 * The seeds over which a training that grows can be told, the same for all runs: those that are done, or the first as
 * far as it has come; and how many of `at` they have been measured at.
 */
export function seedsShown({ runs, at, done, seedsDone }: Training): {
  readonly seeds: number;
  readonly length: number;
} {
  const begun = Math.min(...runs.map(({ seeds }) => seeds.length));
  if (seedsDone > 0) return { seeds: Math.min(seedsDone, begun), length: at.length };
  const beyond = at.findIndex((evaluation) => evaluation > done);
  return { seeds: Math.min(1, begun), length: beyond < 0 ? at.length : beyond };
}

export type Measure = 'trainLoss' | 'testLoss' | 'trainAccuracy' | 'testAccuracy';
export type Weights = 'slow' | 'fast';

/** What was measured of one seed, a diverged one being infinitely high from there on, and right in no case. */
export function measured(
  run: RunCurves,
  seed: number,
  weights: Weights,
  measure: Measure,
  at: Int32Array,
): Float64Array | null {
  const { slow, fast, divergedAt } = run.seeds[seed];
  const curves = weights === 'slow' ? slow : fast;
  if (curves === null) return null;
  if (divergedAt === 0) return curves[measure];
  const ruined = measure.endsWith('Loss') ? Number.POSITIVE_INFINITY : 0;
  return curves[measure].map((value, index) => (at[index] >= divergedAt || Number.isNaN(value) ? ruined : value));
}
