import { beforeAll, expect, test } from 'vitest';
import { format } from '../../engine/experiment/format.ts';
import { parse } from '../../engine/experiment/parse.ts';
import { loadFormulas } from '../../landscapes/formulas.ts';
import { examples } from '../examples/examples.ts';
import { exampleDeck } from './exampleDeck.ts';
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
  const outcomes = new Set<string>();
  for (const { experiment } of parseDeck(exampleDeck()).scenes) {
    const paths = format({ ...parse(experiment).experiment, at: null, study: parse('').experiment.study });
    const example = examples.find((each) => each.experiment === paths);
    expect(example, experiment).toBeDefined();
    if (example === undefined) continue;
    outcomes.add(example.shows);
    for (const [, shows] of example.also ?? []) outcomes.add(shows);
  }
  for (const outcome of ['lower', 'higher', 'saved', 'diverges', 'same']) expect(outcomes).toContain(outcome);
});
