import { expect, it } from 'vitest';
import { experimentOf } from '../../../test/support.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { cycle, mergeCycles } from './cycle.ts';
import { complete } from './drain.ts';
import type { Grid } from './grid.ts';
import { WHOLE_STUDY } from './part.ts';
import { trajectories } from './trajectory.ts';

const GRID: Grid = { window: [-3, 3, -2, 4], columns: 7, rows: 5 };

function cycleOf(experiment: Experiment, part = WHOLE_STUDY, grid = GRID) {
  return complete(cycle({ experiment, grid, part }));
}

it.each([
  ['landscape=rastrigin&run=lookahead(sgd(lr=0.005,momentum=0.9),k=5,alpha=0.5)&run=inner', 5],
  ['landscape=rastrigin&run=lookahead(adam(lr=0.1),k=7,alpha=0.8)', 7],
  ['landscape=ackley&noise=gaussian(sigma=5)&run=lookahead(sgd(lr=0.01),k=4,alpha=0.3)', 4],
  ['landscape=ackley&run=lookahead(lookahead(sgd(lr=0.01),k=2,alpha=0.5),k=3,alpha=0.5)', 6],
  ['landscape=ackley&schedule=cosine&run=lookahead(sgd(lr=0.01),k=4,alpha=0.3)&steps=20', 4],
  ['landscape=logistic&noise=minibatch(size=2)&run=lookahead(sgd(lr=0.2),k=5,alpha=0.5)', 5],
  ['landscape=beale&run=lookahead(sgd(lr=0.02,momentum=0.9),k=30,alpha=0.5)', 30],
  ['landscape=himmelblau&run=sgd(lr=0.01)', 1],
])('is f after one cycle of the same run without noise: %s', (text, evaluations) => {
  const experiment = experimentOf(text);
  const { rows, before, after } = cycleOf(experiment);
  expect(rows).toEqual([0, 1, 2, 3, 4]);
  const silent = { ...experiment, noise: { name: 'none', values: {} } };
  let cell = 0;
  for (let row = 0; row < GRID.rows; row++) {
    for (let column = 0; column < GRID.columns; column++, cell++) {
      const start = [-3 + ((column + 0.5) / 7) * 6, 4 - ((row + 0.5) / 5) * 6] as const;
      const [{ fast, slow, status }] = complete(trajectories({ ...silent, start }, 1));
      expect(before[cell]).toBe(fast.loss[0]);
      // A path has the points up to where it diverges, if it does.
      const diverged = status === 'diverged' && fast.loss.length <= evaluations;
      expect(after[cell]).toBe(diverged ? Number.POSITIVE_INFINITY : (slow ?? fast).loss[1]);
      if (slow !== null && slow.evaluation.length > 1) expect(slow.evaluation[1]).toBe(evaluations);
    }
  }
});

it('is a cycle of k steps too where the slow weights begin one step later, and with k = 1', () => {
  for (const k of [1, 4]) {
    const text = `landscape=ackley&run=lookahead(sgd(lr=0.01,momentum=0.9),k=${k},alpha=0.3)`;
    expect(cycleOf(experimentOf(text.replace('0.3)', '0.3,convention=lazy)')))).toEqual(cycleOf(experimentOf(text)));
  }
});

it('has met divergence, and a whole cycle, in the test above', () => {
  const { after } = cycleOf(experimentOf('landscape=beale&run=lookahead(sgd(lr=0.02,momentum=0.9),k=30,alpha=0.5)'));
  expect(new Set(Array.from(after, Number.isFinite))).toEqual(new Set([true, false]));
});

it('does not depend on how the grid is divided, nor in which order the parts come', () => {
  const experiment = experimentOf('landscape=rastrigin&run=lookahead(adam(lr=0.1),k=5,alpha=0.5)');
  for (const grid of [
    { ...GRID, rows: 11 },
    { ...GRID, rows: 4 },
  ]) {
    const whole = cycleOf(experiment, WHOLE_STUDY, grid);
    for (const count of [1, 2, 3, 5]) {
      const parts = Array.from({ length: count }, (_, index) => cycleOf(experiment, { index, count }, grid));
      expect(mergeCycles(parts)).toEqual(whole);
      expect(mergeCycles(parts.toReversed())).toEqual(whole);
    }
  }
});
