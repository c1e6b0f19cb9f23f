import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDeck } from '../deck/parseDeck.ts';
import { appendLine, moveScene, placeOfLine, removeLine } from './sceneLines.ts';

const line = fc.constantFrom('A | steps=9', 'B | steps=8 | note', '# aside', '', 'damaged', 'C | landscape=booth');
const texts = fc.array(line, { minLength: 1, maxLength: 9 }).map((lines) => lines.join('\n'));

test('scenes change places, and what is between them stays', () => {
  const text = 'A | steps=1\n# aside\nB | steps=2\n\nC | steps=3';
  const { scenes } = parseDeck(text);
  expect(moveScene(text, scenes, 0, 1)).toBe('B | steps=2\n# aside\nA | steps=1\n\nC | steps=3');
  expect(moveScene(text, scenes, 2, -1)).toBe('A | steps=1\n# aside\nC | steps=3\n\nB | steps=2');
  expect(moveScene(text, scenes, 2, 1)).toBe(text);
});

test('moved there and back again, a text is the same, and no scene is lost on the way', () => {
  fc.assert(
    fc.property(texts, fc.nat(9), (text, at) => {
      const { scenes } = parseDeck(text);
      const moved = moveScene(text, scenes, at, 1);
      expect(parseDeck(moved).scenes).toHaveLength(scenes.length);
      expect(moveScene(moved, parseDeck(moved).scenes, at + 1, -1)).toBe(text);
    }),
  );
});

test('a line is where it is said to be; without it, the others are left', () => {
  fc.assert(
    fc.property(texts, fc.nat(8), (text, nth) => {
      const lines = text.split('\n');
      const number = (nth % lines.length) + 1;
      expect(text.slice(...placeOfLine(text, number))).toBe(lines[number - 1]);
      expect(removeLine(text, number).split('\n')).toHaveLength(Math.max(1, lines.length - 1));
    }),
  );
});

test('what is added is the last scene', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { scenes } = parseDeck(appendLine(text, 'New | landscape=beale'));
      expect(scenes.at(-1)?.title).toBe('New');
    }),
  );
});
