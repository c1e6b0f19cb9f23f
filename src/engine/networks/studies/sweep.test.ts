import { describe, expect, it } from 'vitest';
import { drained, networkExperiment } from '../../../../test/networkStudies.ts';
import { quadraticModel } from '../../../../test/quadraticModel.ts';
import { choiceOf } from '../../../../test/support.ts';
import { forward, judgedWeights, networkRun } from '../training.ts';
import { SWEEP_ALPHAS, SWEEP_KS, sweep } from './sweep.ts';
import { sweepHeader, sweepRows } from './sweepTable.ts';

const model = quadraticModel();
const question = (run: string, more: { ks?: number[]; alphas?: number[]; seeds?: number; steps?: number } = {}) => ({
  experiment: networkExperiment([run, 'inner'], { steps: more.steps ?? 33, seed: 4 }),
  ks: more.ks ?? SWEEP_KS,
  alphas: more.alphas ?? SWEEP_ALPHAS,
  seeds: more.seeds ?? 3,
});
const swept = (...asked: Parameters<typeof question>) => drained(sweep(model, question(...asked)));

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[(values.length - 1) / 2];

describe('a sweep of k and alpha', () => {
  it('has in each cell what the runs come to, and the run without the wrapper at the same step', () => {
    const { answer } = swept('lookahead(sgd(lr=0.1,momentum=0.5),k=7,alpha=0.3)');
    expect(answer.cells.map(({ k, alpha }) => [k, alpha])).toEqual(
      [2, 5, 10, 20].flatMap((k) => [0.2, 0.5, 0.8, 1].map((alpha) => [k, alpha])),
    );
    for (const { k, alpha, ...cell } of answer.cells) {
      const last = k * Math.floor(33 / k);
      const ends = (run: string) =>
        [4, 5, 6].map((seed) => {
          const going = networkRun(model, networkExperiment([run]), choiceOf(run), seed);
          forward(going, last);
          return model.evaluate(judgedWeights(going), 'test');
        });
      const study = ends(`lookahead(sgd(lr=0.1,momentum=0.5),k=${k},alpha=${alpha})`);
      const baseline = ends('sgd(lr=0.1,momentum=0.5)');
      expect(cell.testLoss).toBe(median(study.map(({ loss }) => loss)));
      expect(cell.testAccuracy).toBe(median(study.map(({ accuracy }) => accuracy)));
      expect(cell.baseline).toEqual({
        testLoss: median(baseline.map(({ loss }) => loss)),
        testAccuracy: median(baseline.map(({ accuracy }) => accuracy)),
        diverged: 0,
      });
      expect(cell.difference).toBe(median(study.map(({ loss }, seed) => loss - baseline[seed].loss)));
      expect(cell.low).toBeLessThanOrEqual(cell.difference);
      expect(cell.high).toBeGreaterThanOrEqual(cell.difference);
    }
    const losses = answer.cells.map(({ testLoss }) => testLoss);
    expect(losses[answer.best ?? -1]).toBe(Math.min(...losses));
  });

  it.each([
    'lookahead(sgd(lr=0.1,momentum=0.9))',
    'lookahead(adam(lr=0.05))',
    'lookahead(lookahead(sgd(lr=0.1),k=2,alpha=0.5))',
    'lookahead(sgd(lr=0.1,momentum=0.9),state=interpolate)',
  ])('makes no difference at alpha = 1, to the bit: %s', (run) => {
    for (const cell of swept(run, { alphas: [1] }).answer.cells) {
      expect(cell.testLoss).toBe(cell.baseline.testLoss);
      expect([cell.difference, cell.low, cell.high, cell.undecided]).toEqual([0, 0, 0, true]);
    }
  });

  it('grows seed by seed, always with all cells, and says how far it is', () => {
    const { answer, partials, shares } = swept('lookahead(sgd(lr=0.1))', { ks: [2, 5], alphas: [0.5, 0.8], seeds: 4 });
    expect(partials.map(({ seedsDone }) => seedsDone)).toEqual([1, 2, 3]);
    for (const partial of partials) {
      const alone = { ks: [2, 5], alphas: [0.5, 0.8], seeds: partial.seedsDone };
      expect({ ...partial, seeds: partial.seedsDone }).toEqual(swept('lookahead(sgd(lr=0.1))', alone).answer);
    }
    expect(answer.seedsDone).toBe(4);
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
    expect(shares[0]).toBeLessThan(0.05);
    expect(shares.at(-1)).toBeGreaterThan(0.9);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('counts a seed that diverges as infinitely bad, and is best nowhere where all do', () => {
    const { answer } = swept('lookahead(sgd(lr=90))', { ks: [5], alphas: [0.01, 1], seeds: 3 });
    for (const { testLoss, testAccuracy, diverged, baseline, difference } of answer.cells.slice(1)) {
      expect([testLoss, testAccuracy, diverged, difference]).toEqual([Infinity, 0, 3, 0]);
      expect(baseline).toEqual({ testLoss: Infinity, testAccuracy: 0, diverged: 3 });
    }
    expect(swept('lookahead(sgd(lr=90))', { ks: [5], alphas: [1] }).answer.best).toBeNull();
  });

  it.each(['sgd(lr=0.1)', 'ema(sgd(lr=0.1))', 'adaptive-lookahead(sgd(lr=0.1))'])('needs an alpha: %s', (run) => {
    const asked = { ...question('lookahead(sgd)'), experiment: networkExperiment([run]) };
    expect(() => drained(sweep(model, asked))).toThrow(
      'A sweep needs a first run with a k and an alpha, as in lookahead(sgd(lr=0.1))',
    );
  });

  it('is a table', () => {
    const { answer } = swept('lookahead(sgd(lr=0.1))', { ks: [2, 50], alphas: [0.5, 1], seeds: 3 });
    const names = sweepHeader.split(',');
    const rows = [...sweepRows(answer)].map((row) => {
      expect(row.endsWith('\n')).toBe(true);
      const fields = row.trimEnd().split(',');
      expect(fields).toHaveLength(names.length);
      return Object.fromEntries(names.map((name, index) => [name, fields[index]]));
    });
    expect(rows).toHaveLength(4);
    rows.forEach((row, index) => {
      const cell = answer.cells[index];
      expect(row).toMatchObject({
        k: String(cell.k),
        alpha: String(cell.alpha),
        study: String(cell.testLoss),
        baseline: String(cell.baseline.testLoss),
        diverged: '0',
        accuracy: String(cell.testAccuracy),
        baselineAccuracy: String(cell.baseline.testAccuracy),
        undecided: 'true',
        seeds: '3',
      });
      // Above 0 where the study ends lower.
      expect([Number(row.value), Number(row.low), Number(row.high)]).toEqual([
        0 - cell.difference,
        0 - cell.high,
        0 - cell.low,
      ]);
    });
  });
});
