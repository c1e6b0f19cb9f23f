import { type Experiment, optimizersOf } from '../../../engine/experiment/experiment.ts';
import { format } from '../../../engine/experiment/format.ts';
import { isAverage, rhythmOf } from '../../../engine/experiment/rhythm.ts';
import { countMinima, depthThatCounts } from '../../../engine/studies/countMinima.ts';
import { mergeCycles } from '../../../engine/studies/cycle.ts';
import type { Grid } from '../../../engine/studies/grid.ts';
import { client } from '../../session/client.ts';
import type { Inquiry } from '../inquiry.ts';
import { planeGrid, withMargin } from '../planeGrid.ts';
import { shownPlane } from '../shownPlane.ts';

/** Points along each side while something moves. */
const COARSE = 64;

export interface CycleAnswer {
  /** What the picture shows. */
  readonly grid: Grid;
  /** On the cells of that grid and of one more on every side, row after row from the top. */
  readonly before: Heights;
  readonly after: Heights;
}

interface Heights {
  /** Infinity where the cycle diverges. */
  readonly values: Float64Array;
  /** Local minima, deep enough by the measure of the heights before. */
  readonly minima: number;
  readonly lowest: number;
  readonly highest: number;
  /** The share of the points that have no height. */
  readonly diverged: number;
}

export const cycleInquiry: Inquiry<CycleAnswer> = {
  name: 'cycle',
  key(experiment) {
    const { window } = shownPlane.getState();
    if (window === null || !hasCycle(experiment)) return null;
    const { runs, schedule, steps } = experiment;
    const relevant = {
      ...experiment,
      start: [0, 0] as const,
      noise: { name: 'none', values: {} },
      runs: runs.slice(0, 1),
      // How long the run is matters to a schedule alone.
      steps: schedule.name === 'constant' ? 1 : steps,
    };
    const shown = { seed: 1, seeds: 1, show: 1, at: null, view: null, study: { name: 'cycle', values: {} } };
    return `${format({ ...relevant, ...shown })} ${window}`;
  },
  async ask(experiment, detail, options) {
    const window = shownPlane.getState().window ?? [0, 1, 0, 1];
    const grid = planeGrid(window, detail, COARSE, rhythmOf(optimizersOf(experiment)[0])?.first ?? 1);
    const outer = withMargin(grid);
    const parts = await client.askAll('cycle', { experiment, grid: outer }, { ...options, channel: 'question' });
    const { before, after } = mergeCycles(parts);
    const depth = depthThatCounts(before);
    return { grid, before: heights(before, outer.columns, depth), after: heights(after, outer.columns, depth) };
  },
};

/** Whether the first run has slow weights that it starts again from. */
export function hasCycle(experiment: Pick<Experiment, 'runs'>): boolean {
  const [first] = optimizersOf(experiment);
  return rhythmOf(first) !== null && !isAverage(first);
}

function heights(values: Float64Array, columns: number, depth: number): Heights {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  let finite = 0;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    finite++;
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  return { values, minima: countMinima(values, columns, depth), lowest, highest, diverged: 1 - finite / values.length };
}
