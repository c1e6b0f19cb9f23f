import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wholes } from './changedNames.ts';
import { events, operators, things } from './condition.ts';
import { besides, colours, networkFigures } from './lesson.ts';
import { measures } from './measures.ts';
import { networkMeasures } from './networkMeasures.ts';
import { networkPhrases, phrases } from './phrases.ts';
import { pointable, pointableOnNetworks, sceneKeys } from './readScene.ts';

test('everything that an author can write is documented', () => {
  const text = readFileSync(new URL('../../../docs/lessons.md', import.meta.url), 'utf8');
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
