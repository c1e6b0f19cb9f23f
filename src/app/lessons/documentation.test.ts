import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wholes } from './changedNames.ts';
import { events, operators, things } from './condition.ts';
import { besides, colours } from './lesson.ts';
import { measures } from './measures.ts';
import { phrases } from './quantities.ts';
import { pointable, sceneKeys } from './readScene.ts';

test('everything that an author can write is documented', () => {
  const text = readFileSync(new URL('../../../docs/lessons.md', import.meta.url), 'utf8');
  const words = [
    ...Object.keys(sceneKeys),
    ...besides,
    ...pointable,
    ...wholes,
    ...colours,
    ...events,
    ...operators,
    ...[...measures, ...phrases].map(({ name }) => name),
  ];
  expect(words.filter((word) => !text.includes(`\`${word}\``))).toEqual([]);
  expect(things.filter((thing) => !text.includes(`\`${thing} = `))).toEqual([]);
});
