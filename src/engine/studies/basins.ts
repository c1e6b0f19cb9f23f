import { advance, answer } from '../descent.ts';
import { type Experiment, type OptimizerChoice, optimizersOf } from '../experiment/experiment.ts';
import { lastSync } from '../experiment/rhythm.ts';
import type { NoiseTable } from '../noise/noiseTable.ts';
import { tiled } from '../noise/tiled.ts';
import { noiseFor } from '../noiseFor.ts';
import { objectiveOf } from '../objective.ts';
import type { Objective } from '../oracle.ts';
import { fusedDescent } from '../simd/fusedDescent.ts';
import { BLOCK } from './batch.ts';
import { type Grid, joinRows, rowOf, rowsOf, sortedRows } from './grid.ts';
import type { Part } from './part.ts';
import { DIVERGED, type Goal, goalsOf, reached } from './reached.ts';

/** Which minimum every start of a grid reaches. */
export interface BasinsQuestion {
  readonly experiment: Experiment;
  /** Which of its runs, by index. */
  readonly runs: readonly number[];
  readonly grid: Grid;
  /** The seed whose noise all starts meet. */
  readonly seed: number;
  readonly part: Part;
}

export interface Basins {
  /** Which of the grid's rows, in ascending order. */
  readonly rows: readonly number[];
  /** For each of the runs, row after row, for each start what it reached: see `reached.ts`. */
  readonly runs: readonly Int16Array<ArrayBuffer>[];
}

const CHUNK = 500;
/** Evaluations up to which the noise of a whole row is kept: 8 MB. */
const MOST_HELD = 2000;

/**
 * All runs are judged where the first has its last sync. Rows are taken one after the other, so that memory does not
 * grow with the grid. Yields the share that is done.
 */
export function* basins({ experiment, runs, grid, seed, part }: BasinsQuestion): Generator<number, Basins> {
  const choices = optimizersOf(experiment);
  const end = lastSync(choices[0], experiment.steps);
  const rows = rowsOf(grid, part);
  const objective = objectiveOf(experiment);
  const stretches = stretchesOf(experiment.steps, end);
  const noise = noiseOf(objective, seed, experiment.steps);
  const course = { stretches, end, noise, goals: goalsOf(objective.landscape, objective.parameters) };
  const labels = runs.map(() => new Int16Array(rows.length * grid.columns));
  for (const [index, row] of rows.entries()) {
    const points = rowOf(grid, row);
    for (const [place, run] of runs.entries()) {
      const out = labels[place].subarray(index * grid.columns, (index + 1) * grid.columns);
      for (let from = 0; from < grid.columns; from += BLOCK) {
        yield (index + place / runs.length) / rows.length;
        const lanes = Math.min(BLOCK, grid.columns - from);
        const starts = new Float64Array(2 * lanes);
        starts.set(points.subarray(from, from + lanes));
        starts.set(points.subarray(grid.columns + from, grid.columns + from + lanes), lanes);
        yield* labelled(objective, choices[run], starts, course, out.subarray(from, from + lanes));
      }
    }
  }
  return { rows, runs: labels };
}

/** The parts of a grid put together, row after row. */
export function mergeBasins(parts: readonly Basins[]): Basins {
  const ofRun = (run: number) => parts.map(({ rows, runs }) => ({ rows, values: runs[run] }));
  return {
    rows: sortedRows(parts),
    runs: parts[0].runs.map((_, run) => joinRows(ofRun(run), (length) => new Int16Array(length))),
  };
}

/** What all starts have in common: how far they go, when they are judged, what they meet and may reach. */
interface Course {
  readonly stretches: readonly Stretch[];
  readonly end: number;
  readonly noise: Noise;
  readonly goals: readonly Goal[];
}

/** The noise of the whole run under one seed, for so many lanes that all meet it, in stretches. */
type Noise = (lanes: number, stretch: Stretch) => NoiseTable | null;

interface Stretch {
  readonly done: number;
  readonly to: number;
}

/** A run's budget in stretches, one of which ends where runs are judged. */
function stretchesOf(steps: number, end: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let done = 0; done < steps; ) {
    const to = Math.min(done + CHUNK, done < end ? end : steps);
    stretches.push({ done, to });
    done = to;
  }
  return stretches;
}

/** Draws each stretch once, and keeps what it has tiled for as many lanes as most blocks have, where that is little. */
function noiseOf(objective: Objective, seed: number, steps: number): Noise {
  const single = new Map<number, NoiseTable | null>();
  const wide = new Map<number, NoiseTable>();
  return (lanes, { done, to }) => {
    if (!single.has(done)) single.set(done, noiseFor(objective, seed, 1, done + 1, to - done));
    const table = single.get(done) ?? null;
    if (table === null) return null;
    const held = wide.get(done);
    if (held?.lanes === lanes) return held;
    const made = tiled(table, lanes, done + 1, to - done);
    if (steps <= MOST_HELD) wide.set(done, made);
    return made;
  };
}

function* labelled(
  objective: Objective,
  choice: OptimizerChoice,
  starts: Float64Array,
  { stretches, end, noise, goals }: Course,
  out: Int16Array,
): Generator<number, void> {
  const run = fusedDescent(objective, choice, starts);
  let judged = starts;
  for (const stretch of stretches) {
    if (stretch.done > 0) yield 0;
    advance(run, stretch.to, noise(run.lanes, stretch));
    // Slow weights are judged at their own last sync, any other run at that of the first.
    if (stretch.to === end || run.optimizer.slow !== undefined) judged = answer(run).slice();
  }
  reached(judged, goals, out);
  for (let lane = 0; lane < run.lanes; lane++) if (run.divergedAt[lane] !== 0) out[lane] = DIVERGED;
}
