import { describe, expect, test } from 'vitest';
import { smallBlueprint } from '../../../test/networkSupport.ts';
import { choiceOf } from '../../../test/support.ts';
import { initialWeights } from './initialWeights.ts';
import { minibatches } from './minibatches.ts';
import { plainModel } from './plainModel.ts';
import { fastWeights, forward, judgedWeights, networkRun, restore, type Setting, snapshot } from './training.ts';

const plan = smallBlueprint();
const model = plainModel(plan);
const setting: Setting = {
  network: { name: 'mlp', values: { hidden: '5x4', activation: 'tanh' } },
  batch: 16,
  schedule: { name: 'constant', values: {} },
  steps: 60,
};
const runOf = (text: string, more: Partial<Setting> = {}, seed = 7) =>
  networkRun(model, { ...setting, ...more }, choiceOf(text), seed);

const RUNS = ['sgd(lr=0.1,momentum=0.9)', 'adam(lr=0.01)'];

test.each(RUNS)('Lookahead with alpha = 1 is its inner optimizer: %s', (inner) => {
  const [alone, wrapped] = [runOf(inner), runOf(`lookahead(${inner},k=5,alpha=1)`)];
  forward(alone, 60);
  forward(wrapped, 60);
  expect(judgedWeights(wrapped)).toEqual(judgedWeights(alone));
});

test('SGD is what it is: the minibatches of the seed, from its initial weights', () => {
  const weights = initialWeights(plan.layers, plan.activation, 7);
  const samples = minibatches(7, model.trainCount, 16);
  const gradient = new Float64Array(plan.size);
  for (let t = 1; t <= 40; t++) {
    model.lossAndGradient(weights, samples.of(t), gradient);
    for (let i = 0; i < plan.size; i++) weights[i] -= 0.1 * gradient[i];
  }
  const run = runOf('sgd(lr=0.1)');
  forward(run, 40);
  expect(run.progress.point).toEqual(weights);
});

describe.each([
  'lookahead(adam(lr=0.01),k=5,alpha=0.5,state=interpolate)',
  'adaptive-lookahead(sgd(lr=0.1),k=4)',
  'ema(sgd(lr=0.1))',
])('%s', (text) => {
  test('goes on from a snapshot as it would have, in the same run and in a new one', () => {
    const run = runOf(text);
    forward(run, 23);
    const taken = snapshot(run);
    forward(run, 57);
    const ends = [judgedWeights(run).slice(), fastWeights(run).slice()];
    restore(run, taken);
    expect(run.progress.evaluations).toBe(23);
    forward(run, 57);
    expect([judgedWeights(run), fastWeights(run)]).toEqual(ends);
    const another = runOf(text);
    restore(another, taken);
    expect(another.progress.evaluations).toBe(23);
    forward(another, 57);
    expect([judgedWeights(another), fastWeights(another)]).toEqual(ends);
  });
});

test('to optimizers all weights are one point: adaptive Lookahead has one alpha for them', () => {
  const run = runOf('adaptive-lookahead(sgd(lr=3),k=4,alphaMin=0)', { batch: 500 });
  const before = judgedWeights(run).slice();
  const alphas: number[] = [];
  forward(run, 5, {
    sync: (phi, _, theta) => alphas.push(...phi.map((each, i) => (each - before[i]) / (theta[i] - before[i]))),
  });
  expect(alphas).toHaveLength(plan.size);
  expect(alphas[0]).not.toBeCloseTo(1, 3);
  for (const alpha of alphas) expect(alpha).toBeCloseTo(alphas[0], 6);
});

test('an observer hears of each evaluation and of each sync', () => {
  const run = runOf('lookahead(sgd(lr=0.1),k=3,alpha=0.5)');
  const heard: string[] = [];
  forward(run, 7, {
    fast: (theta, evaluation) => heard.push(`fast ${evaluation} ${theta.length}`),
    sync: (phi, evaluation, pulledFrom) => heard.push(`sync ${evaluation} ${phi.length} ${pulledFrom.length}`),
  });
  const n = plan.size;
  expect(heard).toEqual([
    ...[1, 2, 3].map((t) => `fast ${t} ${n}`),
    `sync 3 ${n} ${n}`,
    ...[4, 5, 6].map((t) => `fast ${t} ${n}`),
    `sync 6 ${n} ${n}`,
    `fast 7 ${n}`,
  ]);
});

test('a schedule is followed: a step by half is that at half the rate', () => {
  const schedule = { name: 'step', values: { stepSize: 10, gamma: 0.5 } };
  const scheduled = runOf('sgd(lr=0.2)', { schedule });
  const slow = runOf('sgd(lr=0.1)');
  forward(scheduled, 10);
  restore(slow, snapshot(scheduled));
  forward(scheduled, 20);
  forward(slow, 20);
  expect(scheduled.progress.point).toEqual(slow.progress.point);
});

test('a run that diverges stands still from there', () => {
  const squared = networkRun(
    plainModel(smallBlueprint({ loss: 'squaredError', hidden: 'none' })),
    setting,
    choiceOf('sgd(lr=50)'),
    1,
  );
  forward(squared, 60);
  const { divergedAt, evaluations } = squared.progress;
  expect(divergedAt).toBeGreaterThan(1);
  expect(evaluations).toBe(divergedAt);
  forward(squared, 60);
  expect(squared.progress.evaluations).toBe(divergedAt);
});
