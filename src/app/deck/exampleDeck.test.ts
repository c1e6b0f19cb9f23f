import { beforeAll, expect, test } from 'vitest';
import { parse } from '../../engine/experiment/parse.ts';
import { comparison } from '../../engine/studies/comparison.ts';
import { complete } from '../../engine/studies/drain.ts';
import { ensemble } from '../../engine/studies/ensemble.ts';
import { loadFormulas } from '../../landscapes/formulas.ts';
import { examples } from '../examples/examples.ts';
import { entries, exampleDeck } from './exampleDeck.ts';
import { parseDeck } from './parseDeck.ts';

beforeAll(async () => {
  await loadFormulas();
});

test('the example lecture has ten scenes, each with a note, and nothing wrong in it', () => {
  const { scenes, problems } = parseDeck(exampleDeck());
  expect(problems).toEqual([]);
  expect(scenes).toHaveLength(10);
  expect(new Set(scenes.map(({ title }) => title)).size).toBe(10);
  for (const { title, note } of scenes) {
    expect(title.length).toBeLessThanOrEqual(52);
    expect(note).toMatch(/^[A-Z].{30,160}[.]$/);
  }
});

test('it shows Lookahead win, lose, survive, diverge, and be no better than something simpler', () => {
  const shown = entries.flatMap(({ example }) => examples.filter(({ title }) => title === example));
  expect(shown).toHaveLength(entries.length);
  const outcomes = shown.flatMap(({ shows, also = [] }) => [shows, ...also.map(([, outcome]) => outcome)]);
  for (const outcome of ['lower', 'higher', 'saved', 'diverges', 'same']) expect(outcomes).toContain(outcome);
});

test('where a scene is about two of three runs, the verdict is about these', () => {
  const last = parse(parseDeck(exampleDeck()).scenes[9].experiment).experiment;
  expect(last.runs).toHaveLength(2);
  const runs = complete(ensemble(last));
  const compared = complete(comparison(runs[0].judged, runs[1].judged, 0));
  const [low, high] = compared.interval ?? [0, 0];
  expect(low < 1 && 1 < high).toBe(true);
});
