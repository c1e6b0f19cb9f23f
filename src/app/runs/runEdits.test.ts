import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { faultIn } from '../../../test/support.ts';
import { innermost } from '../../engine/experiment/experiment.ts';
import { format, formatRun } from '../../engine/experiment/format.ts';
import { parse } from '../../engine/experiment/parse.ts';
import { optimizerKind } from '../../engine/optimizers/registry.ts';
import { landscapes } from '../../landscapes/registry.ts';
import { open, settle, store } from '../store.ts';
import {
  addRun,
  chooseRunBase,
  offers,
  removeRun,
  setApart,
  setRunBaseValue,
  setRunWrapperValue,
  setWrapped,
} from './runEdits.ts';
import { connectRunView, runView } from './runView.ts';

const L = 'lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)';
const runs = () => store.getState().experiment.runs.map(formatRun);
const idAt = (index: number) => runView.getState().looks[index].id;
const begin = (...texts: readonly string[]) => open(`landscape=beale&run=${texts.join('&run=')}&steps=30`);

let stop = () => {};
beforeEach(() => {
  stop = connectRunView();
});
afterEach(() => stop());

describe('runs to add', () => {
  test.each(landscapes.map(({ name }) => name))('on %s are valid, new and differently called', (name) => {
    open(`landscape=${name}&run=lookahead(sgd)&steps=30`);
    for (let count = 1; count < 6; count++) {
      const { experiment } = store.getState();
      const found = offers(experiment);
      expect(new Set(found.map(({ label }) => label)).size).toBe(found.length);
      for (const { run } of found) {
        expect(runs()).not.toContain(formatRun(run));
        if (run === 'inner') continue;
        const base = innermost(run);
        expect(faultIn(optimizerKind(base.name)?.parameters ?? [], base.values)).toBe(null);
      }
      addRun(found[count % found.length].run);
      expect(runs()).toHaveLength(count + 1);
    }
    // What the link says is what there is.
    const { experiment } = store.getState();
    expect(parse(format(experiment))).toEqual({ experiment, problems: [] });
    addRun('inner');
    expect(runs()).toHaveLength(6);
  });

  test('are another rate, another Lookahead, Adam, SGD, and the first without Lookahead', () => {
    begin(L);
    expect(offers(store.getState().experiment).map(({ label }) => label)).toEqual([
      'Lookahead (k 5, α 0.5, lr 0.005)',
      'Lookahead (k 10, α 0.5)',
      'Adam (lr 0.1)',
      'SGD (lr 0.001)',
      'the same SGD without Lookahead',
    ]);
    begin('adam(lr=0.1)');
    expect(offers(store.getState().experiment).map(({ label }) => label)).toEqual([
      'Adam (lr 0.05)',
      'Lookahead (k 5, α 0.5)',
      'SGD (lr 0.001)',
    ]);
  });

  test('inner comes right after the first', () => {
    begin(L, 'adam(lr=0.1)');
    addRun('inner');
    expect(runs()).toEqual([L, 'inner', 'adam(lr=0.1)']);
  });
});

describe('an edit of a run', () => {
  test('removes it and nothing else, and never the first', () => {
    begin(L, 'inner', 'adam(lr=0.1)', 'adam(lr=0.2)');
    const last = idAt(3);
    removeRun(idAt(2));
    expect(runs()).toEqual([L, 'inner', 'adam(lr=0.2)']);
    removeRun(idAt(0));
    expect(runs()).toHaveLength(3);
    // By its id, at its new place; once.
    removeRun(last);
    removeRun(last);
    expect(runs()).toEqual([L, 'inner']);
  });

  test('reaches its own values, through its wrapper too', () => {
    begin(L, 'inner', 'lookahead(adam(lr=0.1),k=5,alpha=0.5)');
    setRunBaseValue(idAt(2), 'lr', 0.3);
    setRunWrapperValue(idAt(2), 'k', 7);
    expect(store.getState().moving).toBe(true);
    settle();
    expect(runs()).toEqual([L, 'inner', 'lookahead(adam(lr=0.3),k=7,alpha=0.5)']);
    setWrapped(idAt(2), false);
    expect(runs()[2]).toBe('adam(lr=0.3)');
    setWrapped(idAt(2), true);
    chooseRunBase(idAt(2), 'sgd');
    expect(runs()[2]).toBe('lookahead(sgd(lr=0.001),k=5,alpha=0.5)');
  });

  test('leaves inner to the first run until it is set apart', () => {
    begin(L, 'inner');
    setRunBaseValue(idAt(1), 'lr', 0.3);
    settle();
    expect(runs()).toEqual([L, 'inner']);
    setApart(idAt(1));
    setRunBaseValue(idAt(1), 'lr', 0.3);
    settle();
    expect(runs()).toEqual([L, 'sgd(lr=0.3,momentum=0.9)']);
    expect(runView.getState().looks[1].hue).toBe('without');
  });

  test('repairs what no longer goes together', () => {
    begin(L, 'sgd(lr=0.1,momentum=0.9,nesterov=true)');
    setRunBaseValue(idAt(1), 'momentum', 0);
    settle();
    expect(runs()[1]).toBe('sgd(lr=0.1)');
  });
});
