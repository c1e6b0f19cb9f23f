import { expect, it } from 'vitest';
import { networkExperiment } from '../../../test/networkStudies.ts';
import { trained } from '../../../test/networkTraining.ts';
import { cycleAt, divergedBefore, shownCycle, stepShown, stepsOfCycle } from './cycles.ts';
import { noPlaneInWords } from './plane/planeSentence.ts';

const experiment = networkExperiment(['lookahead(sgd(lr=0.1),k=4,alpha=0.5)', 'inner'], { steps: 30 });

it('shows the last cycle unless told which, and the networks at its end', () => {
  expect(shownCycle(experiment)).toBe(7);
  expect(stepShown(experiment)).toBe(30);
  expect(shownCycle({ ...experiment, cycle: 3 })).toBe(3);
  expect(stepShown({ ...experiment, cycle: 3 })).toBe(12);
  expect(stepsOfCycle(experiment, 3)).toEqual([8, 12]);
});

it('finds the cycle of a gradient step', () => {
  expect([0, 0.4, 4, 4.1, 12, 28, 30].map((at) => cycleAt(experiment, at))).toEqual([1, 1, 1, 2, 3, 7, 7]);
});

it('has none without slow weights', () => {
  const alone = networkExperiment(['sgd(lr=0.1)']);
  expect([shownCycle(alone), stepShown(alone), cycleAt(alone, 9)]).toEqual([0, 30, 0]);
});

it('knows what diverged before the cycle was complete', () => {
  const { experiment: wild, answer } = trained(['lookahead(sgd(lr=3),k=4,alpha=0.5)', 'inner'], { steps: 200 });
  const { divergedAt } = answer.runs[0].seeds[0];
  expect(divergedAt).toBeGreaterThan(4);
  expect(divergedBefore(wild, answer)).toBe(divergedAt);
  expect(divergedBefore({ ...wild, cycle: 1 }, answer)).toBeNull();
  expect(noPlaneInWords(wild, answer)).toContain(`diverged at gradient step ${divergedAt}, before`);
});
