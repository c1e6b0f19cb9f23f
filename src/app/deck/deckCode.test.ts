import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { loadFormulas } from '../../landscapes/formulas.ts';
import { examples } from '../examples/examples.ts';
import { formatFrame, splitFrame } from '../frame/frame.ts';
import { toBase64url } from './base64url.ts';
import { MOST_CHARACTERS } from './deck.ts';
import { decodeDeck, encodeDeck } from './deckCode.ts';
import { deflate } from './deflate.ts';
import { parseDeck } from './parseDeck.ts';

beforeAll(async () => {
  await loadFormulas();
});

const fifty = Array.from({ length: 50 }, (_, index) => {
  const { title, experiment, look } = examples[index % examples.length];
  return `${index + 1}: ${title} | ${experiment} | ${look}`;
}).join('\n');

test('fifty scenes fit into a link that mail and messengers carry', async () => {
  const code = await encodeDeck(fifty);
  expect(code).toMatch(/^a\.[\w-]+$/);
  expect(code.length).toBeLessThan(fifty.length / 3);
  expect(code.length).toBeLessThan(8000);
  const { text, trouble } = await decodeDeck(code);
  expect(trouble).toBeNull();
  expect(parseDeck(text).scenes).toHaveLength(50);
});

test('a short deck stays as it is written', async () => {
  expect(await encodeDeck('A | steps=9')).toBe('A | steps=9');
  expect(await decodeDeck('A | steps=9')).toEqual({ text: 'A | steps=9', trouble: null });
});

test('through a link and back, any text is the same', async () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', ' a', 'a\n', 'a.bcd', 'z.', '\u{1F980} | α = ½ | #', 'a.'),
    fc.array(fc.constantFrom(...fifty.split('\n'))).map((lines) => lines.join('\n')),
  );
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const item = await encodeDeck(text);
      const { frame } = splitFrame(formatFrame({ page: 'deck', item, scene: 2, hide: [], embed: false }));
      expect(await decodeDeck(frame.item ?? '')).toEqual({ text, trouble: null });
    }),
  );
});

test('a link that was cut off is said, and its first scenes are kept', async () => {
  const code = await encodeDeck(fifty);
  const { text, trouble } = await decodeDeck(code.slice(0, Math.floor(0.7 * code.length)));
  expect(trouble).toContain('cut off');
  const { scenes, problems } = parseDeck(text);
  expect(scenes.length).toBeGreaterThan(5);
  expect(scenes.length).toBeLessThan(50);
  expect(problems).toEqual([]);
  expect(fifty.startsWith(text)).toBe(true);
});

test('a link with any one character changed, or with anything behind it, is said or read all the same', async () => {
  const code = await encodeDeck(fifty);
  const characters = fc.constantFrom(...'ABCxyz019-_');
  await fc.assert(
    fc.asyncProperty(fc.nat(code.length - 3), characters, async (at, character) => {
      const changed = `${code.slice(0, at + 2)}${character}${code.slice(at + 3)}`;
      const { text, trouble } = await decodeDeck(changed);
      if (text !== fifty) expect(trouble).not.toBeNull();
    }),
  );
});

test('nonsense after the letter opens as something that is said', async () => {
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[\w-]{0,60}$/), async (data) => {
      const { text, trouble } = await decodeDeck(`a.${data}`);
      if (text !== '') expect(trouble).not.toBeNull();
    }),
  );
  expect((await decodeDeck('q.abc')).trouble).toContain('newer version');
});

test('a bomb is cut short', async () => {
  const bomb = await deflate(new TextEncoder().encode('x'.repeat(40 * MOST_CHARACTERS)));
  const { text, trouble } = await decodeDeck(`a.AAAA${toBase64url(bomb)}`);
  expect(trouble).not.toBeNull();
  expect(text.length).toBeLessThan(20 * MOST_CHARACTERS);
});
