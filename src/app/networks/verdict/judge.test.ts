import { describe, expect, it } from 'vitest';
import { testedOnTraining, trained } from '../../../../test/networkTraining.ts';
import type { NetworkExperiment } from '../../../engine/networks/experiment/networkExperiment.ts';
import type { Training } from '../../../engine/networks/protocol.ts';
import { divergedInWords } from '../words/diverged.ts';
import { judgeTraining, type NetworkVerdict } from './judge.ts';
import { networkCertainty, networkSentence } from './networkSentence.ts';
import { stepsToAccuracy } from './stepsToAccuracy.ts';

const LOOKAHEAD = 'lookahead(sgd(lr=0.1),k=5,alpha=0.5)';

function judged(experiment: NetworkExperiment, training: Training): NetworkVerdict {
  const verdict = judgeTraining(experiment, training);
  if (verdict === null) throw new Error('nothing to judge');
  return verdict;
}

function said(experiment: NetworkExperiment, training: Training): string {
  const pieces = networkSentence(experiment, judged(experiment, training), true);
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

describe('the verdict on a training', () => {
  it('reads both runs at the last sync of the first', () => {
    const { experiment, answer } = trained([LOOKAHEAD, 'inner'], { steps: 33, seeds: 2 });
    const { step, compared, seeds } = judged(experiment, answer);
    const place = answer.at.indexOf(30);
    expect([step, seeds]).toEqual([30, 2]);
    const [a, b] = answer.runs[1].seeds.map(({ slow }) => slow.testLoss[place]);
    expect(compared.baseline.testLoss).toBeCloseTo((a + b) / 2, 12);
  });

  it('finds no difference where alpha is 1', () => {
    const { experiment, answer } = trained(['lookahead(sgd(lr=0.1),k=5,alpha=1)', 'inner'], { steps: 33, seeds: 7 });
    expect(judged(experiment, answer).compared.difference).toBe(0);
    expect(said(experiment, answer)).toBe('Lookahead and the same SGD without it end at the same test loss.');
  });

  it('says which is lower whichever it is', () => {
    const better = trained([LOOKAHEAD, 'sgd(lr=0.001)'], { seeds: 8 });
    expect(said(better.experiment, testedOnTraining(better.answer))).toMatch(
      /^Lookahead ends with a test loss \S+ lower than SGD/,
    );
    const worse = trained(['lookahead(sgd(lr=0.001),k=5,alpha=0.5)', 'sgd(lr=0.1)'], { seeds: 8 });
    expect(said(worse.experiment, testedOnTraining(worse.answer))).toMatch(
      /^Lookahead ends with a test loss \S+ higher than SGD/,
    );
  });

  it('decides nothing over fewer than six seeds', () => {
    const { experiment, answer } = trained([LOOKAHEAD, 'sgd(lr=0.001)'], { seeds: 3 });
    const tested = testedOnTraining(answer);
    expect(said(experiment, tested)).toMatch(/^Undecided/);
    expect(networkCertainty(experiment, judged(experiment, tested))).toContain('fewer than six seeds');
  });

  it('names what diverged, and when', () => {
    const { experiment, answer } = trained([LOOKAHEAD, 'sgd(lr=90)'], { steps: 60, seeds: 2 });
    expect(said(experiment, answer)).toBe('Only Lookahead survives: SGD (lr 90) diverges.');
    expect(divergedInWords(experiment, answer)).toMatch(
      /^SGD \(lr 90\) diverged at gradient step \d+ with seed 1 and with 1 more\.$/,
    );
  });

  it('tells of the seeds so far as long as it trains', () => {
    const { experiment, partials } = trained([LOOKAHEAD, 'inner'], { seeds: 3 });
    const last = partials.at(-2);
    if (last === undefined) throw new Error('nothing was told');
    expect(networkCertainty(experiment, judged(experiment, last))).toContain('2 of 3 seeds so far');
  });
});

it('tells when the median accuracy comes to a level, and of which run it does not', () => {
  const { answer } = trained([LOOKAHEAD, 'inner']);
  const rising = answer.runs[0].seeds[0].slow.testAccuracy.map((_, place) => 0.5 + 0.4 * (place / answer.at.length));
  const runs = answer.runs.map((run, index) => ({
    ...run,
    seeds: run.seeds.map((seed) => ({
      ...seed,
      slow: { ...seed.slow, testAccuracy: index === 0 ? rising : rising.map(() => 0.5) },
    })),
  }));
  const place = rising.findIndex((value) => value >= 0.8);
  expect(stepsToAccuracy({ ...answer, runs }, 1)).toEqual({
    level: 0.8,
    study: { step: answer.at[place], seconds: runs[0].seeds[0].seconds[place] },
    baseline: null,
  });
  expect(stepsToAccuracy({ ...answer, runs: [runs[1], runs[1]] }, 1)).toBeNull();
});
