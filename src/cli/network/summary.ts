import type { RunCost, RunCurves, Training } from '../../engine/networks/protocol.ts';
import { type Figures, figures } from '../summary.ts';

const MEASURES = ['trainLoss', 'testLoss', 'trainAccuracy', 'testAccuracy'] as const;
export type Measure = (typeof MEASURES)[number];

/** How one run ended, over all seeds. */
export interface NetworkSummary {
  readonly run: string;
  readonly finished: number;
  readonly diverged: number;
  /** At the end of the budget; `slow` is null for a run without slow weights. */
  readonly final: Readonly<Record<Measure, { readonly fast: Figures; readonly slow: Figures | null }>>;
  readonly cost: RunCost;
}

export function networkSummaries(runs: readonly string[], training: Training): NetworkSummary[] {
  return training.runs.map((curves, index) => {
    const diverged = curves.seeds.filter(({ divergedAt }) => divergedAt > 0).length;
    const final = Object.fromEntries(MEASURES.map((measure) => [measure, finalOf(curves, measure)]));
    return {
      run: runs[index],
      finished: curves.seeds.length - diverged,
      diverged,
      // Of all measures, which the type of fromEntries does not say.
      final: final as NetworkSummary['final'],
      cost: curves.cost,
    };
  });
}

/** A seed that diverged counts as infinitely high, and as never right. */
function finalOf({ seeds }: RunCurves, measure: Measure) {
  const lost = measure.endsWith('Loss') ? Number.POSITIVE_INFINITY : 0;
  const last = (side: 'fast' | 'slow') =>
    figures(Float64Array.from(seeds, (seed) => (seed.divergedAt > 0 ? lost : (seed[side]?.[measure].at(-1) ?? lost))));
  const wraps = seeds[0]?.fast !== null;
  return wraps ? { fast: last('fast'), slow: last('slow') } : { fast: last('slow'), slow: null };
}
