import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatRun } from '../../engine/experiment/format.ts';
import type { BestLr, BestLrs } from '../../engine/studies/bestLr.ts';
import { change, open, store } from '../store.ts';
import { chooseAsSet, chooseOwnBest, connectOwnBest, isSameRate, ownBest, rateMode } from './ownBest.ts';
import { addRun, removeRun } from './runEdits.ts';
import { connectRunView, runView } from './runView.ts';

const L = 'lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)';
const runs = () => store.getState().experiment.runs.map(formatRun);
const mode = () => rateMode(ownBest.getState(), store.getState());
const rate = (lr: number): BestLr => ({ outcome: 'found', lr, loss: 1, cost: 10 });
const none = (outcome: BestLr['outcome']): BestLr => ({ outcome, lr: null, loss: Number.POSITIVE_INFINITY, cost: 10 });

/** As when the search has ended. */
function find(...best: readonly BestLr[]): void {
  const value: BestLrs = { best, seeds: 4 };
  store.setState(({ experiment }) => ({ bestLrs: { experiment, value } }));
}

let stops: (() => void)[] = [];
beforeEach(() => {
  ownBest.setState({ before: new Map(), waiting: null });
  stops = [connectRunView(), connectOwnBest()];
});
afterEach(() => {
  for (const stop of stops) stop();
});

test('each run gets its own rate, inner written out, and one click brings all back', () => {
  open(`run=${L}&run=inner&run=adam(lr=0.1)`);
  const before = runs();
  find(rate(0.007), rate(0.003), rate(0.4));
  expect(mode()).toBe('set');
  chooseOwnBest();
  expect(runs()).toEqual([L.replace('0.01', '0.007'), 'sgd(lr=0.003,momentum=0.9)', 'adam(lr=0.4)']);
  expect(mode()).toBe('best');
  chooseAsSet();
  expect(runs()).toEqual(before);
  expect(mode()).toBe('set');
  // What was found still holds.
  chooseOwnBest();
  expect(mode()).toBe('best');
});

test('inner stays inner where both have the same best rate', () => {
  open(`run=${L}&run=inner`);
  find(rate(0.007), rate(0.007));
  chooseOwnBest();
  expect(runs()).toEqual([L.replace('0.01', '0.007'), 'inner']);
});

test('a rate that is not there yet is waited for', () => {
  open(`run=${L}&run=inner`);
  chooseOwnBest();
  expect(mode()).toBe('waiting');
  find(rate(0.007), rate(0.003));
  expect(mode()).toBe('best');
  expect(runs()[1]).toBe('sgd(lr=0.003,momentum=0.9)');
});

test('waiting ends when something else is changed, and when it is called off', () => {
  open(`run=${L}&run=inner`);
  chooseOwnBest();
  change((experiment) => ({ ...experiment, steps: 70 }));
  expect(mode()).toBe('set');
  chooseOwnBest();
  chooseAsSet();
  find(rate(0.007), rate(0.003));
  expect(runs()).toEqual([L, 'inner']);
});

test('a run that diverges at all rates keeps its own; where all do, nothing changes', () => {
  open(`run=${L}&run=inner&run=adam(lr=0.1)`);
  const before = runs();
  find(none('diverges'), none('no sync'), none('no rate'));
  chooseOwnBest();
  expect(runs()).toEqual(before);
  expect(mode()).toBe('set');
  find(rate(0.007), none('diverges'), none('no sync'));
  chooseOwnBest();
  expect(runs()).toEqual([L.replace('0.01', '0.007'), 'sgd(lr=0.01,momentum=0.9)', 'adam(lr=0.1)']);
  expect(mode()).toBe('best');
});

test('what has come or gone since stays so when the rates come back', () => {
  open(`run=${L}&run=inner&run=adam(lr=0.1)`);
  find(rate(0.007), rate(0.003), rate(0.4));
  chooseOwnBest();
  removeRun(runView.getState().looks[2].id);
  addRun({ name: 'adam', values: { lr: 0.2, beta1: 0.9, beta2: 0.999, amsgrad: false, eps: 1e-8, weightDecay: 0 } });
  chooseAsSet();
  expect(runs()).toEqual([L, 'inner', 'adam(lr=0.2)']);
});

test('where no rates were before, all get the first run’s', () => {
  open(`run=${L}&run=sgd(lr=0.003,momentum=0.9)`);
  expect(isSameRate(store.getState().experiment)).toBe(false);
  find(rate(0.01), rate(0.003));
  expect(mode()).toBe('best');
  chooseAsSet();
  expect(runs()).toEqual([L, 'sgd(lr=0.01,momentum=0.9)']);
  expect(isSameRate(store.getState().experiment)).toBe(true);
});
