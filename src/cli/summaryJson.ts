import type { RunSummary } from './summary.ts';

/** A summary as a line of JSON, in which a number that is not finite is null. */
export function summaryJson(experiment: string, summaries: readonly RunSummary[]): string {
  const runs = summaries.map(({ run, ended: { finished, converged, diverged }, final: { fast, slow } }) => ({
    run,
    ended: { finished, converged, diverged },
    final: slow === null ? { fast } : { fast, slow },
  }));
  return `${JSON.stringify({ experiment, runs })}\n`;
}
