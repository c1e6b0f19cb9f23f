import { expect, test } from 'vitest';
import { trained } from '../../../test/networkTraining.ts';
import { parse } from '../../engine/experiment/parse.ts';
import { comparison } from '../../engine/studies/comparison.ts';
import { complete } from '../../engine/studies/drain.ts';
import { ensemble } from '../../engine/studies/ensemble.ts';
import { events, things } from './condition.ts';
import type { Facts, NetworkFacts, SceneFacts } from './facts.ts';
import { holds } from './holds.ts';
import { measures } from './measures.ts';
import { networkMeasures } from './networkMeasures.ts';
import { networkPhrases } from './phrases.ts';
import { quantityOf } from './quantities.ts';
import { readCondition } from './readCondition.ts';
import { vocabularyOf } from './vocabulary.ts';

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
const network = trained(['lookahead(sgd(lr=0.1),k=5,alpha=0.5)', 'inner'], { seeds: 2, steps: 30 });
const UNTRAINED: NetworkFacts = {
  experiment: network.experiment,
  opening: network.experiment,
  training: null,
  sharpness: null,
};
const TRAINED: NetworkFacts = { ...UNTRAINED, training: network.answer };

const KNOWN: Facts = { ...UNKNOWN, measured: { ensemble: runs, verdict } };

function decide(text: string, facts: SceneFacts): boolean | null {
  const condition = readCondition(text, vocabularyOf(facts.experiment));
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

test.each([
  ['trained', false, true],
  ['k = 5 and lr < 0.2', true, true],
  ['data = moons and base = sgd and wrapper = lookahead', true, true],
  ['accuracy.slow >= 0', null, true],
  ['accuracy.slow > 1', null, false],
  ['loss.slow = loss.without', null, false],
  ['sharpness.ratio < 1', null, null],
])('on a network, %s is %s while it trains, and then %s', (text, before, after) => {
  expect(decide(text, UNTRAINED)).toBe(before);
  expect(decide(text, TRAINED)).toBe(after);
});

test('what the reader does is noticed', () => {
  expect(decide('played to end', { ...KNOWN, playhead: { step: 100, sync: 20, atEnd: true } })).toBe(true);
  expect(decide('start moved', { ...KNOWN, experiment: { ...experiment, start: [1, 2] } })).toBe(true);
});

test('every thing and every event can be asked for', () => {
  const asked = [KNOWN, UNTRAINED].map((facts) => ({ facts, can: vocabularyOf(facts.experiment) }));
  for (const { facts, can } of asked) {
    for (const thing of can.things) expect(decide(`${thing} = nothing`, facts)).toBe(false);
    for (const event of can.events) expect(decide(event, facts)).toBe(false);
  }
  expect(new Set(asked.flatMap(({ can }) => can.things))).toEqual(new Set(things));
  expect(new Set(asked.flatMap(({ can }) => can.events))).toEqual(new Set(events));
});

test('every number is known, or known to be unknown, and is shown in words', () => {
  const all = [
    ...measures.map(({ name }) => [name, KNOWN] as const),
    ...networkMeasures.map(({ name }) => [name, TRAINED] as const),
  ];
  for (const [name, facts] of all) {
    const quantity = quantityOf(name.replace('N', '1'), facts);
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

test('of a network, too', () => {
  const said = (value: number) => networkPhrases.map(({ say }) => say(value));
  expect(said(4.12)).toEqual(['4.1 points more', '4.1 higher', '4.1 times sharper']);
  expect(said(0.5)).toEqual(['0.5 points more', '0.5 higher', '2 times flatter']);
  expect(said(-2).slice(0, 2)).toEqual(['2 points fewer', '2 lower']);
  expect(said(0).slice(0, 2)).toEqual(['just as many', 'no lower and no higher']);
});
