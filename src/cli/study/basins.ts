import type { Experiment } from '../../engine/experiment/experiment.ts';
import { format, formatRun } from '../../engine/experiment/format.ts';
import { readNumber } from '../../engine/experiment/grammar.ts';
import { FARTHEST_START } from '../../engine/experiment/limits.ts';
import { quote } from '../../engine/experiment/problem.ts';
import { objectiveOf } from '../../engine/objective.ts';
import { type Basins, type BasinsQuestion, basins as found } from '../../engine/studies/basins.ts';
import { rowOf } from '../../engine/studies/grid.ts';
import { DIVERGED, ON_THE_WAY } from '../../engine/studies/reached.ts';
import { csvField } from '../../engine/trace/csv.ts';
import type { Window } from '../../landscapes/landscape.ts';
import { type Command, jsonLine, type Options } from './command.ts';
import { Mistake } from './mistake.ts';

const GRID = '256x256';
const MOST_A_SIDE = 8192;

/** Which minimum each start of a grid reaches, under the noise of the seed whose paths the experiment shows. */
export const basins: Command = {
  name: 'basins',
  options: ['grid', 'window', 'runs'],
  header: 'x,y,run,reached',
  *plan(experiment, options, part) {
    const { landscape, parameters } = objectiveOf(experiment);
    const minima = landscape.minima(parameters);
    if (minima.length === 0) throw new Mistake(`${landscape.name} has no minimum that could be reached`);
    const [columns, rows] = readGrid(options.grid ?? GRID);
    const window =
      options.window === undefined ? (experiment.view ?? landscape.window(parameters)) : readWindow(options.window);
    const runs = readIndices(options, experiment);
    const question = { experiment, runs, grid: { window, columns, rows }, seed: experiment.show, part };
    const answer = yield* found(question);
    // The first shard tells what holds for all.
    const about = part.index === 0 ? [{ ...headOf(question), minima }] : [];
    return {
      csv: () => csv(question, answer),
      *json() {
        yield* about.map(jsonLine);
        yield* json(question, answer);
      },
    };
  },
};

function readGrid(text: string): readonly number[] {
  const sides = text.split('x', 3).map(readNumber);
  const right = sides.filter((side) => side !== null && Number.isInteger(side) && side >= 1 && side <= MOST_A_SIDE);
  if (sides.length === 2 && right.length === 2) return right.map(Number);
  throw new Mistake(
    `--grid must be columns and rows, each from 1 to ${MOST_A_SIDE}, as in ${GRID}, not ${quote(text)}`,
  );
}

function readWindow(text: string): Window {
  const numbers = text.split(',', 5).map((part) => readNumber(part.trim()));
  const [x0, x1, y0, y1] = numbers.map(Number);
  const inside = numbers.every((value) => value !== null && Math.abs(value) <= FARTHEST_START);
  if (numbers.length === 4 && inside && x0 < x1 && y0 < y1) return [x0, x1, y0, y1];
  throw new Mistake(
    `--window must be x0,x1,y0,y1 with x0 < x1 and y0 < y1, all within ${FARTHEST_START} of 0, not ${quote(text)}`,
  );
}

/** The first run and the one after it, which it is usually compared with, where nothing is said. */
function readIndices({ runs }: Options, experiment: Experiment): readonly number[] {
  const count = experiment.runs.length;
  if (runs === undefined) return count > 1 ? [0, 1] : [0];
  const indices = runs.split(',').map((part) => readNumber(part.trim()));
  const right = indices.every((index) => index !== null && Number.isInteger(index) && index >= 0 && index < count);
  if (right && new Set(indices).size === indices.length) return indices.map(Number);
  throw new Mistake(
    `--runs must be indices from 0 to ${count - 1}, each at most once, as in ${count > 1 ? '0,1' : '0'}, not ${quote(runs)}`,
  );
}

function headOf({ experiment, grid: { window, columns, rows }, seed }: BasinsQuestion) {
  return { experiment: format(experiment), seed, window, grid: [columns, rows] };
}

function* csv({ experiment, runs, grid }: BasinsQuestion, answer: Basins): Generator<string> {
  const names = runs.map((run) => csvField(formatRun(experiment.runs[run])));
  for (const [index, row] of answer.rows.entries()) {
    const points = rowOf(grid, row);
    for (let column = 0; column < grid.columns; column++) {
      const at = `${points[column]},${points[grid.columns + column]}`;
      for (const [place, labels] of answer.runs.entries())
        yield `${at},${names[place]},${inWords(labels[index * grid.columns + column])}\n`;
    }
  }
}

function* json({ experiment, runs, grid }: BasinsQuestion, answer: Basins): Generator<string> {
  for (const [index, row] of answer.rows.entries()) {
    const points = rowOf(grid, row);
    const x = [...points.subarray(0, grid.columns)];
    for (const [place, labels] of answer.runs.entries()) {
      const reached = Array.from(labels.subarray(index * grid.columns, (index + 1) * grid.columns), inWords);
      yield jsonLine({ y: points[grid.columns], run: formatRun(experiment.runs[runs[place]]), x, reached });
    }
  }
}

/** A minimum by its index. */
function inWords(label: number): number | string {
  if (label === DIVERGED) return 'diverged';
  return label === ON_THE_WAY ? 'on the way' : label;
}
