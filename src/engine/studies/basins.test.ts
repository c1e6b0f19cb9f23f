import { describe, expect, it } from 'vitest';
import { experimentOf } from '../../../test/support.ts';
import { type Experiment, optimizersOf } from '../experiment/experiment.ts';
import { lastSync } from '../experiment/rhythm.ts';
import { objectiveOf } from '../objective.ts';
import { type Basins, type BasinsQuestion, basins, mergeBasins } from './basins.ts';
import { complete } from './drain.ts';
import type { Grid } from './grid.ts';
import { WHOLE_STUDY } from './part.ts';
import { DIVERGED, goalsOf, ON_THE_WAY } from './reached.ts';
import { trajectories } from './trajectory.ts';

const himmelblau = 'landscape=himmelblau&run=lookahead(adam(lr=0.1),k=5,alpha=0.5)&run=inner&steps=150';
const SQUARE: Grid = { window: [-5, 5, -5, 5], columns: 40, rows: 40 };

function basinsOf(experiment: Experiment, grid: Grid, more: Partial<BasinsQuestion> = {}): Basins {
  return complete(basins({ experiment, runs: [0, 1], grid, seed: 1, part: WHOLE_STUDY, ...more }));
}

/** What the runs reach that start in the middle of a cell, told from their paths alone. */
function alone(experiment: Experiment, { window: [x0, x1, y0, y1], columns, rows }: Grid, seed: number, cell: number) {
  const column = cell % columns;
  const row = Math.floor(cell / columns);
  const start = [x0 + ((column + 0.5) / columns) * (x1 - x0), y1 - ((row + 0.5) / rows) * (y1 - y0)] as const;
  const { landscape, parameters } = objectiveOf(experiment);
  const goals = goalsOf(landscape, parameters);
  const end = lastSync(optimizersOf(experiment)[0], experiment.steps);
  return complete(trajectories({ ...experiment, start }, seed)).map(({ status, fast, slow }) => {
    if (status === 'diverged') return DIVERGED;
    const [x, y] = slow === null ? [fast.x[end], fast.y[end]] : [slow.x.at(-1) ?? 0, slow.y.at(-1) ?? 0];
    const near = goals.map(({ minimum: { at }, radius }) => Math.hypot(at[0] - x, at[1] - y) / radius);
    const nearest = near.indexOf(Math.min(...near));
    return near[nearest] <= 1 ? nearest : ON_THE_WAY;
  });
}

describe('a start', () => {
  it.each([
    ['adam', himmelblau, SQUARE],
    ['a k that does not divide the steps', himmelblau.replace('k=5', 'k=7'), SQUARE],
    ['a k beyond the steps', himmelblau.replace('k=5', 'k=200'), SQUARE],
    ['noise', `${himmelblau}&noise=gaussian(sigma=5)`, SQUARE],
    ['more columns than lanes', `${himmelblau}&noise=gaussian(sigma=5)`, { ...SQUARE, columns: 300, rows: 3 }],
    [
      'more steps than are held',
      `${himmelblau.replace('150', '2403')}&noise=gaussian(sigma=9)`,
      { ...SQUARE, columns: 7, rows: 6 },
    ],
    [
      'minibatches',
      'landscape=logistic&noise=minibatch(size=2)&run=lookahead(sgd(lr=0.8),k=5,alpha=0.5)&run=inner&steps=40',
      { window: [-12, 12, -12, 12], columns: 20, rows: 20 },
    ],
    [
      'divergence',
      'landscape=beale&noise=gaussian(sigma=1)&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5)&run=inner&steps=100',
      { window: [-4, 4, -4, 4], columns: 20, rows: 20 },
    ],
    [
      'slow weights of its own',
      'landscape=rastrigin&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5)&run=lookahead(sgd(lr=0.01,momentum=0.9),k=3)&steps=49',
      { window: [-3, 3, -3, 3], columns: 20, rows: 20 },
    ],
  ] as const)('reaches what the same run reaches alone: %s', (_, text, grid) => {
    const experiment = experimentOf(text);
    const seed = 3;
    const { rows, runs } = basinsOf(experiment, grid, { seed });
    expect(rows).toHaveLength(grid.rows);
    const cells = grid.columns * grid.rows;
    expect(runs.map(({ length }) => length)).toEqual([cells, cells]);
    // All over the grid, and in every column.
    for (let sample = 0; sample < 60; sample++) {
      const cell = Math.floor(((sample * 0.6180339887) % 1) * cells);
      expect([runs[0][cell], runs[1][cell]], `cell ${cell}`).toEqual(alone(experiment, grid, seed, cell));
    }
  });

  it('may be on the way, or diverge, or reach each of the minima: the test above has met all of these', () => {
    const kinds = (text: string, grid: Grid) => {
      const { runs } = basinsOf(experimentOf(text), grid);
      return new Set(runs.flatMap((labels) => [...labels]));
    };
    expect(kinds(himmelblau, SQUARE)).toEqual(new Set([0, 1, 2, 3]));
    const beale = 'landscape=beale&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5)&run=inner&steps=100';
    expect(kinds(beale, { window: [-4, 4, -4, 4], columns: 20, rows: 20 })).toEqual(new Set([0, ON_THE_WAY, DIVERGED]));
  });
});

describe('the difference of two runs', () => {
  it.each([
    ['without noise', himmelblau, 1],
    ['with noise', `${himmelblau}&noise=gaussian(sigma=5)`, 1],
    ['with much noise', `${himmelblau}&noise=gaussian(sigma=20)`, 10],
  ])(
    'is there on Himmelblau %s: from some starts Adam ends elsewhere under Lookahead, from most it does not',
    (_, text, fewest) => {
      const experiment = experimentOf(text);
      const [study, baseline] = basinsOf(experiment, SQUARE).runs;
      const cells = Array.from(study.keys()).filter((cell) => study[cell] !== baseline[cell]);
      expect(cells.length).toBeGreaterThanOrEqual(fewest);
      expect(cells.length).toBeLessThan(400);
      for (const cell of cells) expect(alone(experiment, SQUARE, 1, cell)).toEqual([study[cell], baseline[cell]]);
    },
  );

  it('is nowhere at alpha = 1', () => {
    const [study, baseline] = basinsOf(experimentOf(himmelblau.replace('alpha=0.5', 'alpha=1')), SQUARE).runs;
    expect(study).toEqual(baseline);
  });
});

describe('basins', () => {
  it('do not depend on how they are divided, nor in which order the parts come', () => {
    const experiment = experimentOf(`${himmelblau}&noise=gaussian(sigma=5)`);
    for (const grid of [
      { ...SQUARE, columns: 11, rows: 9 },
      { ...SQUARE, columns: 5, rows: 3 },
    ]) {
      const whole = basinsOf(experiment, grid);
      for (const count of [1, 2, 3, 5]) {
        const parts = Array.from({ length: count }, (_, index) =>
          basinsOf(experiment, grid, { part: { index, count } }),
        );
        expect(mergeBasins(parts)).toEqual(whole);
        expect(mergeBasins(parts.toReversed())).toEqual(whole);
      }
    }
  });

  it('are those of the runs asked for, in that order', () => {
    const experiment = experimentOf(`${himmelblau}&run=sgd(lr=0.01)`);
    const grid = { ...SQUARE, columns: 10, rows: 10 };
    const all = basinsOf(experiment, grid, { runs: [0, 1, 2] }).runs;
    expect(basinsOf(experiment, grid, { runs: [2, 0] }).runs).toEqual([all[2], all[0]]);
    expect(all[2]).not.toEqual(all[0]);
  });
});
