import type { Experiment } from '../../../engine/experiment/experiment.ts';
import { format } from '../../../engine/experiment/format.ts';
import { isRandom, objectiveOf } from '../../../engine/objective.ts';
import { mergeBasins } from '../../../engine/studies/basins.ts';
import type { Grid } from '../../../engine/studies/grid.ts';
import { baselineIndex } from '../../session/baselineIndex.ts';
import { client } from '../../session/client.ts';
import { nextTask } from '../../working/nextTask.ts';
import type { Inquiry } from '../inquiry.ts';
import { planeGrid } from '../planeGrid.ts';
import { shownPlane } from '../shownPlane.ts';
import { differences } from './difference.ts';
import { type Shares, sharesOf } from './shares.ts';

/** Starts along each side while something moves. */
const COARSE = 48;

export interface BasinsAnswer {
  readonly grid: Grid;
  /** What each start reached, row after row from the top: in the first run, and in its baseline where there is one. */
  readonly labels: readonly Int16Array[];
  readonly baseline: number | null;
  /** How many starts reach what, run by run. */
  readonly shares: readonly Shares[];
  /** Start by start, by the codes of `difference.ts`; null without a baseline. */
  readonly difference: Uint8Array | null;
}

export const basinsInquiry: Inquiry<BasinsAnswer> = {
  name: 'basins',
  key(experiment) {
    const { window } = shownPlane.getState();
    if (window === null) return null;
    const { show, runs } = experiment;
    const seed = isRandom(experiment) ? show : 1;
    const compared = comparedRuns(experiment).map((run) => runs[run]);
    // Where it starts, and how the answer is looked at, make no difference.
    const relevant = { ...experiment, runs: compared, start: [0, 0] as const, seed, seeds: 1, show: seed };
    return `${format({ ...relevant, at: null, view: null, study: { name: 'basins', values: {} } })} ${window} ${gridOf(experiment)}`;
  },
  async ask(experiment, detail, options) {
    const window = shownPlane.getState().window ?? [0, 1, 0, 1];
    const runs = comparedRuns(experiment);
    const grid = planeGrid(window, detail, COARSE, runs.length * experiment.steps, gridOf(experiment));
    const question = { experiment, runs, grid, seed: experiment.show };
    const parts = await client.askAll('basins', question, { ...options, channel: 'question' });
    await nextTask();
    const labels = mergeBasins(parts).runs;
    const { landscape, parameters } = objectiveOf(experiment);
    const minima = landscape.minima(parameters);
    // A million starts take a moment each time: the page may do something else between two of them.
    const shares: Shares[] = [];
    for (const each of labels) {
      await nextTask();
      shares.push(sharesOf(each, minima));
    }
    await nextTask();
    const difference = labels.length === 1 ? null : differences(labels[0], labels[1], minima);
    return { grid, labels, baseline: baselineIndex(experiment), shares, difference };
  },
};

/** Starts along each side, when nothing moves. */
function gridOf({ study }: Experiment): number {
  return Number(study.values.grid);
}

function comparedRuns(experiment: Experiment): readonly number[] {
  const baseline = baselineIndex(experiment);
  return baseline === null ? [0] : [0, baseline];
}
