import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wholes } from './changedNames.ts';
import { events, operators, things } from './condition.ts';
import { besides, colours, networkFigures } from './lesson.ts';
import { measures } from './measures.ts';
import { networkMeasures } from './networkMeasures.ts';
import { parseLesson } from './parseLesson.ts';
import { networkPhrases, phrases } from './phrases.ts';
import { pointable, pointableOnNetworks, sceneKeys } from './readScene.ts';

const text = readFileSync(new URL('../../../docs/lessons.md', import.meta.url), 'utf8');

test('the lesson and the scenes in the manual can be read as they stand', () => {
  const [lesson, ...scenes] = text.split(/^```$/m).filter((_, index) => index % 2 === 1);
  expect(scenes.length).toBeGreaterThan(0);
  for (const each of [lesson, ...scenes.map((scene) => `${lesson}\n${scene}`)])
    expect(parseLesson('manual', each).problems).toEqual([]);
});

test('everything that an author can write is documented', () => {
  const words = [
    ...Object.keys(sceneKeys),
    ...besides,
    ...networkFigures,
    ...pointable,
    ...pointableOnNetworks,
    ...wholes,
    ...colours,
    ...events,
    ...operators,
    ...[...measures, ...phrases, ...networkMeasures, ...networkPhrases].map(({ name }) => name),
  ];
  expect(words.filter((word) => !text.includes(`\`${word}\``))).toEqual([]);
  expect(things.filter((thing) => !text.includes(`\`${thing} = `))).toEqual([]);
});
