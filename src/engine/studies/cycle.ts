import { advance, answer } from '../descent.ts';
import { type Experiment, type OptimizerChoice, optimizersOf } from '../experiment/experiment.ts';
import { rhythmOf } from '../experiment/rhythm.ts';
import { objectiveOf } from '../objective.ts';
import { fusedDescent } from '../simd/fusedDescent.ts';
import { type Grid, joinRows, rowOf, rowsOf, sortedRows } from './grid.ts';
import type { Part } from './part.ts';

/** The landscape that the slow weights see: f after one whole cycle of the first run from every point of a grid. */
export interface CycleQuestion {
  readonly experiment: Experiment;
  readonly grid: Grid;
  readonly part: Part;
}

export interface Cycle {
  /** Which of the grid's rows, in ascending order. */
  readonly rows: readonly number[];
  /** Row after row, f at the point itself and at phi after the first sync; Infinity where that diverges. */
  readonly before: Float64Array<ArrayBuffer>;
  readonly after: Float64Array<ArrayBuffer>;
}

/** Without noise, which would be another at each sync, and with a memory that is empty at first. Yields the share done. */
export function* cycle({ experiment, grid, part }: CycleQuestion): Generator<number, Cycle> {
  const objective = objectiveOf({ ...experiment, noise: { name: 'none', values: {} } });
  const { landscape, parameters } = objective;
  const choice = fromTheStart(optimizersOf(experiment)[0]);
  const evaluations = rhythmOf(choice)?.first ?? 1;
  const rows = rowsOf(grid, part);
  const before = new Float64Array(rows.length * grid.columns);
  const after = new Float64Array(rows.length * grid.columns);
  for (const [index, row] of rows.entries()) {
    yield index / rows.length;
    const starts = rowOf(grid, row);
    const at = index * grid.columns;
    landscape.values(starts, before.subarray(at, at + grid.columns), parameters);
    const run = fusedDescent(objective, choice, starts);
    advance(run, evaluations, null);
    const values = after.subarray(at, at + grid.columns);
    landscape.values(answer(run), values, parameters);
    for (let lane = 0; lane < run.lanes; lane++)
      if (run.divergedAt[lane] !== 0) values[lane] = Number.POSITIVE_INFINITY;
  }
  return { rows, before, after };
}

/**
 * Slow weights that begin one step later are first set to where the fast ones are, which is no cycle; those that follow
 * are the same as of slow weights that begin at the start.
 */
function fromTheStart(choice: OptimizerChoice): OptimizerChoice {
  if (choice.values.convention === undefined) return choice;
  return { ...choice, values: { ...choice.values, convention: 'paper' } };
}

/** The parts of a grid put together, row after row. */
export function mergeCycles(parts: readonly Cycle[]): Cycle {
  const join = (name: 'before' | 'after') =>
    joinRows(
      parts.map((part) => ({ rows: part.rows, values: part[name] })),
      (length) => new Float64Array(length),
    );
  return { rows: sortedRows(parts), before: join('before'), after: join('after') };
}
