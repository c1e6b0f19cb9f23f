import { expect, test } from 'vitest';
import { parse } from '../../engine/experiment/parse.ts';
import { comparison } from '../../engine/studies/comparison.ts';
import { complete } from '../../engine/studies/drain.ts';
import { ensemble } from '../../engine/studies/ensemble.ts';
import { events, things } from './condition.ts';
import type { Facts } from './facts.ts';
import { holds } from './holds.ts';
import { measures } from './measures.ts';
import { hasNumber, quantityOf } from './quantities.ts';
import { readCondition } from './readCondition.ts';

const { experiment } = parse('');
const runs = complete(ensemble(experiment));
const compared = complete(comparison(runs[0].judged, runs[1].judged, 0));
const verdict = { study: runs[0], baseline: runs[1], index: 1, comparison: compared, reach: null, floor: 0 };
const UNKNOWN: Facts = {
  experiment,
  opening: experiment,
  measured: null,
  bestLrs: null,
  ends: null,
  playhead: { step: 7, sync: 1, atEnd: false },
};
const KNOWN: Facts = { ...UNKNOWN, measured: { ensemble: runs, verdict } };

function decide(text: string, facts: Facts): boolean | null {
  const condition = readCondition(text, (name) => hasNumber(name, experiment), []);
  if (typeof condition === 'string') throw new Error(condition);
  return holds(condition, facts);
}

test.each([
  ['k = 5', true, true],
  ['k != 5', false, false],
  ['k < 5', false, false],
  ['k <= 5', true, true],
  ['alpha > 0.4 and alpha < 0.6', true, true],
  ['k > 9 or alpha = 0.5', true, true],
  ['k > 9 or alpha = 0.6', false, false],
  ['ratio > 2', null, true],
  ['ratio > 200', null, false],
  ['final.slow < final.without', null, true],
  ['final.2 = final.without', null, true],
  // What is known may decide alone.
  ['ratio > 2 and k = 6', false, false],
  ['ratio > 200 or k = 5', true, true],
  ['ratio > 2 and k = 5', null, true],
  ['reach loss 1 within 40', null, true],
  ['reach loss 1 within 20', null, false],
  ['reach loss 0 within 100', null, false],
  ['landscape = quadratic', true, true],
  ['landscape != quadratic', false, false],
  ['state = reset', false, false],
  ['wrapper = lookahead and base = sgd and noise = gaussian and question = map', true, true],
  ['step >= 7 and sync = 1', true, true],
  ['played to end', false, false],
  ['start moved', false, false],
  ['best.ratio > 1', null, null],
  ['ends.1.slow > 0.5', null, null],
])('%s is %s while nothing is measured, and then %s', (text, before, after) => {
  expect(decide(text, UNKNOWN)).toBe(before);
  expect(decide(text, KNOWN)).toBe(after);
});

test('what the reader does is noticed', () => {
  expect(decide('played to end', { ...KNOWN, playhead: { step: 100, sync: 20, atEnd: true } })).toBe(true);
  expect(decide('start moved', { ...KNOWN, experiment: { ...experiment, start: [1, 2] } })).toBe(true);
});

test('every thing and every event can be asked for', () => {
  for (const thing of things) expect(decide(`${thing} = nothing`, KNOWN)).toBe(false);
  for (const event of events) expect(decide(event, KNOWN)).toBe(false);
});

test('every number is known, or known to be unknown, and is shown in words', () => {
  for (const { name } of measures) {
    const quantity = quantityOf(name.replace('N', '1'), KNOWN);
    expect(quantity, name).not.toBeNull();
    if (quantity?.value !== null) expect(Number.isNaN(quantity?.value), name).toBe(false);
    expect(quantity?.text, name).toMatch(/\d|…|never/);
  }
  expect(quantityOf('final.N', KNOWN)).toBeNull();
  expect(quantityOf('constructor', KNOWN)).toBeNull();
});

test('a phrase stays true whoever ends lower', () => {
  const inWords = (value: number) =>
    quantityOf('compared', {
      ...KNOWN,
      measured: { ensemble: runs, verdict: { ...verdict, comparison: { ...compared, value } } },
    })?.text;
  expect(inWords(4.21)).toBe('4.2 times lower');
  expect(inWords(1.5)).toBe('1.5 times lower');
  expect(inWords(0.02)).toBe('50 times higher');
  expect(inWords(1)).toBe('no lower and no higher');
  expect(inWords(0)).toBe('infinitely higher');
});
