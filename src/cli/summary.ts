import type { Experiment } from '../engine/experiment/experiment.ts';
import { formatRun } from '../engine/experiment/format.ts';
import { complete } from '../engine/studies/drain.ts';
import { ensemble } from '../engine/studies/ensemble.ts';
import { mean, quantile } from '../engine/studies/quantile.ts';
import type { Status } from '../engine/studies/trajectory.ts';

/** How one run ended, over all seeds. */
export interface RunSummary {
  /** As the canonical text names it. */
  readonly run: string;
  readonly ended: Readonly<Record<Status, number>>;
  /** The landscape's own value at the end of the budget; `slow` is null for a run without slow weights. */
  readonly final: { readonly fast: Figures; readonly slow: Figures | null };
}

/** Over seeds, of which a diverged one counts as Infinity. */
export interface Figures {
  readonly median: number;
  readonly mean: number;
  readonly p10: number;
  readonly p90: number;
}

export function summarize(experiment: Experiment): RunSummary[] {
  return complete(ensemble(experiment)).map(({ ended, finalFast, finalSlow }, index) => ({
    run: formatRun(experiment.runs[index]),
    ended,
    final: { fast: figures(finalFast), slow: finalSlow && figures(finalSlow) },
  }));
}

export function figures(losses: Float64Array): Figures {
  const sorted = losses.toSorted();
  return { median: quantile(sorted, 0.5), mean: mean(losses), p10: quantile(sorted, 0.1), p90: quantile(sorted, 0.9) };
}
