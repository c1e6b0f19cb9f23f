import { describe, expect, test } from 'vitest';
import { experimentOf } from '../../../test/support.ts';
import type { Experiment } from '../../engine/experiment/experiment.ts';
import { follow, freshLooks, isShown, type RunLooks, withShown, withSolo } from './runLooks.ts';

const L = 'lookahead(sgd(lr=0.1),k=5,alpha=0.5)';
const runsOf = (...runs: readonly string[]) => experimentOf(`landscape=quadratic&run=${runs.join('&run=')}`).runs;
const hues = ({ looks }: RunLooks) => looks.slice(1).map(({ hue }) => hue);
const ids = ({ looks }: RunLooks) => looks.map(({ id }) => id);
const shown = (view: RunLooks) => view.looks.map((look) => isShown(view, look));
const without = (runs: Experiment['runs'], index: number) => runs.filter((_, other) => other !== index);

describe('the looks of runs', () => {
  const five = runsOf(L, 'inner', 'adam(lr=0.1)', 'sgd(lr=0.3)', 'adam(lr=0.2)');

  test('are different hues, that of what is without Lookahead by itself', () => {
    expect(hues(freshLooks(five))).toEqual(['without', 'further-1', 'further-2', 'further-3']);
    expect(hues(freshLooks(runsOf(L, 'adam(lr=0.1)', 'sgd(lr=0.3)')))).toEqual(['further-1', 'without']);
    const six = runsOf(L, ...[1, 2, 3, 4, 5].map((lr) => `adam(lr=${lr})`));
    expect(new Set(hues(freshLooks(six))).size).toBe(5);
  });

  test('stay with their runs when one goes, and a new one takes what is free', () => {
    const before = freshLooks(five);
    const after = follow(before, without(five, 2), false);
    expect(hues(after)).toEqual(['without', 'further-2', 'further-3']);
    expect(ids(after)).toEqual([1, 2, 4, 5]);
    const again = follow(after, [...without(five, 2), ...runsOf('adam(lr=0.4)')], false);
    expect(hues(again)).toEqual(['without', 'further-2', 'further-3', 'further-1']);
    expect(ids(again).at(-1)).toBe(6);
  });

  test('stay with the first of two equal runs when the second is edited, and the other way round', () => {
    const before = freshLooks(runsOf(L, 'adam(lr=0.1)', 'adam(lr=0.2)'));
    expect(hues(follow(before, runsOf(L, 'adam(lr=0.2)', 'adam(lr=0.2)'), false))).toEqual(hues(before));
  });

  test('stay when inner is written out, and are given up to an inner that comes after it', () => {
    const before = freshLooks(runsOf(L, 'inner'));
    const apart = follow(before, runsOf(L, 'sgd(lr=0.7,momentum=0.5)'), false);
    expect(hues(apart)).toEqual(['without']);
    expect(hues(follow(apart, runsOf(L, 'inner', 'sgd(lr=0.7,momentum=0.5)'), false))).toEqual([
      'without',
      'further-1',
    ]);
  });

  test('a run that is hidden stays so under edits, and is shown when a text is opened', () => {
    const hidden = withShown(freshLooks(five), 3, false);
    expect(shown(hidden)).toEqual([true, true, false, true, true]);
    expect(shown(follow(hidden, without(five, 1), false))).toEqual([true, false, true, true]);
    expect(shown(follow(hidden, five, true))).toEqual([true, true, true, true, true]);
    // The colours are those of before, as after the browser's back.
    const fewer = follow(hidden, without(five, 2), false);
    expect(hues(follow(fewer, five, true))).toEqual(['without', 'further-1', 'further-2', 'further-3']);
  });

  test('a run alone is alone, whatever is hidden, until it is not; showing another ends it', () => {
    const hidden = withShown(freshLooks(five), 3, false);
    const solo = withSolo(hidden, 2);
    expect(shown(solo)).toEqual([false, true, false, false, false]);
    expect(shown(withSolo(solo, 2))).toEqual(shown(hidden));
    expect(shown(withSolo(solo, 3))).toEqual([false, false, true, false, false]);
    expect(shown(withShown(solo, 5, true))).toEqual([false, true, false, false, true]);
    // The one that stood alone goes: the others come back.
    expect(shown(follow(solo, without(five, 1), false))).toEqual([true, false, true, true]);
  });
});
