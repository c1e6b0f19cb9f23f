import type { Path, Trajectory } from '../../engine/studies/trajectory.ts';
import { momentAt, playhead, syncsBy, timeline } from '../playhead.ts';
import { store } from '../store.ts';
import { runName } from '../words/runs.ts';

/** Where the playhead stands, in numbers, for the page around the figure. */
export interface MomentReport {
  /** Gradient steps so far, of so many. */
  readonly evaluation: number;
  readonly steps: number;
  /** Whether the pull-back after this step is done, and how many there were. */
  readonly sync: boolean;
  readonly syncs: number;
  readonly playing: boolean;
  /** In the order of the experiment. Positions and losses are those of the seed that is shown, losses without noise. */
  readonly runs: readonly RunReport[];
}

interface RunReport {
  readonly name: string;
  readonly diverged: boolean;
  /** The weights right after this step, before any pull-back. */
  readonly fast: Spot;
  /** The slow weights; null for an optimizer that has none. */
  readonly slow: Spot | null;
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly loss: number;
}

/** Null until the paths are there. */
export function momentReport(): MomentReport | null {
  const { experiment, trajectories } = store.getState();
  if (trajectories === null || trajectories.experiment.runs.length !== experiment.runs.length) return null;
  const line = timeline(experiment);
  const { position, playing } = playhead.getState();
  const index = Math.floor(Math.min(position, line.end));
  const { evaluation, sync } = momentAt(line, index);
  // At the step before a sync its pull-back is still to come, as it is in the picture.
  const pending = index < line.end && momentAt(line, index + 1).sync;
  return {
    evaluation,
    steps: line.steps,
    sync,
    syncs: syncsBy(line, sync ? evaluation : evaluation - 1),
    playing,
    runs: trajectories.value.map((run, each) => ({
      name: runName(experiment, each),
      diverged: evaluation >= run.fast.x.length,
      fast: spotOf(run.fast, evaluation),
      slow: run.slow && spotOf(run.slow, syncsOf(run.slow, evaluation, pending)),
    })),
  };
}

/** How many syncs the slow weights have behind them. */
function syncsOf(slow: NonNullable<Trajectory['slow']>, evaluation: number, pending: boolean): number {
  const next = slow.evaluation.findIndex((at) => at > evaluation);
  const last = (next < 0 ? slow.evaluation.length : next) - 1;
  return pending && !slow.average && last > 0 && slow.evaluation[last] === evaluation ? last - 1 : last;
}

/** A run that diverged stays where it was last. */
function spotOf({ x, y, loss }: Path, index: number): Spot {
  const at = Math.min(index, x.length - 1);
  return { x: x[at], y: y[at], loss: loss[at] };
}
