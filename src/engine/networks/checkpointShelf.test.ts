import { describe, expect, it } from 'vitest';
import { networkExperiment } from '../../../test/networkStudies.ts';
import { quadraticModel } from '../../../test/quadraticModel.ts';
import { choiceOf } from '../../../test/support.ts';
import { checkpointShelf, checkpointsOn, keepCheckpoint } from './checkpointShelf.ts';
import { checkpointBefore } from './checkpoints.ts';
import { forward, networkRun, snapshot } from './training.ts';

const model = quadraticModel();
/** theta, phi and what was followed (which is also the innermost theta at that moment), and a buffer of momentum. */
const LOOKAHEAD = 'lookahead(sgd(lr=0.1,momentum=0.9),k=5,alpha=0.5)';

function filled(offers: number, most?: number) {
  const runs = [LOOKAHEAD, 'sgd(lr=0.1)'].map((text) =>
    networkRun(model, networkExperiment([text]), choiceOf(text), 1),
  );
  const shelf = checkpointShelf(most);
  for (let number = 0; number < offers; number++) {
    for (const [index, run] of runs.entries()) {
      forward(run, 3 * number);
      keepCheckpoint(shelf, index, snapshot(run));
    }
  }
  return checkpointsOn(shelf).map((row) => row.map(({ evaluations }) => evaluations));
}

describe('a shelf of checkpoints', () => {
  it('keeps all where there is room', () => {
    const all = Array.from({ length: 20 }, (_, number) => 3 * number);
    expect(filled(20)).toEqual([all, all]);
  });

  it('thins them evenly where there is not, and has the first and the last of each run', () => {
    for (let offers = 20; offers <= 65; offers += 3) {
      const rows = filled(offers, 3000);
      for (const row of rows) {
        expect([row[0], row.at(-1)]).toEqual([0, 3 * (offers - 1)]);
        const gaps = row.slice(1, -1).map((each, index) => each - row[index]);
        expect(new Set(gaps).size).toBe(1);
        expect(row.length).toBeLessThan(15);
        expect(row.length).toBeGreaterThan(3);
      }
      expect(rows[0].slice(0, -1)).toEqual(rows[1].slice(0, -1));
    }
  });

  it('goes no further than one checkpoint at each end, however little room there is', () => {
    expect(filled(9, 1)).toEqual([
      [0, 24],
      [0, 24],
    ]);
    expect(filled(0)).toEqual([]);
  });

  it('gives the last one at or before an evaluation', () => {
    const run = networkRun(model, networkExperiment([LOOKAHEAD]), choiceOf(LOOKAHEAD), 1);
    const shelf = checkpointShelf();
    for (const evaluations of [0, 10, 20]) {
      forward(run, evaluations);
      keepCheckpoint(shelf, 0, snapshot(run));
    }
    const found = [0, 9, 10, 19, 20, 99].map((step) => checkpointBefore(checkpointsOn(shelf), 0, step)?.evaluations);
    expect(found).toEqual([0, 0, 10, 10, 20, 20]);
    expect(checkpointBefore(checkpointsOn(shelf), 1, 5)).toBeUndefined();
  });
});
