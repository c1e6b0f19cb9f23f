import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinColumns, splitColumns } from './columns.ts';
import { MOST_CHARACTERS, MOST_SCENES } from './deck.ts';
import { parseDeck } from './parseDeck.ts';

test('a line is a scene; empty lines and comments are none', () => {
  const { scenes, problems } = parseDeck(
    '# Monday\r\n\nDown the middle | landscape=booth&steps=9 | Let them guess\n  # later\nAgain | landscape=beale',
  );
  expect(problems).toEqual([]);
  expect(scenes).toEqual([
    {
      title: 'Down the middle',
      page: 'workbench',
      experiment: 'landscape=booth&steps=9',
      hide: [],
      note: 'Let them guess',
      line: 3,
    },
    { title: 'Again', page: 'workbench', experiment: 'landscape=beale', hide: [], note: '', line: 5 },
  ]);
});

test('an experiment may be a link, leave parts out, or be a network', () => {
  const { scenes, problems } = parseDeck(
    [
      'A | https://example.org/lab/#hide=chart,k&landscape=booth',
      'B | embed=1&landscape=booth',
      'C | network=mlp(hidden=8)&data=moons&steps=9',
    ].join('\n'),
  );
  expect(problems).toEqual([]);
  expect(scenes.map(({ page }) => page)).toEqual(['workbench', 'workbench', 'networks']);
  expect(scenes[0]).toMatchObject({ experiment: 'landscape=booth', hide: ['chart', 'k'] });
  expect(scenes[1].hide).toContain('verdict');
  expect(scenes[2].experiment).toBe('network=mlp(hidden=8)&data=moons&steps=9');
});

describe('a damaged line is named, and the others are kept', () => {
  test.each([
    ['no bar at all', 'title | experiment | note', true],
    ['Title |', 'is missing', true],
    ['Title | | a note', 'is missing', true],
    ['Title | see above', 'is not an experiment', true],
    ['Title | page=claims&claim=faster', 'opens the page claims', true],
    [' | landscape=booth', 'is called Scene 2', false],
    ['Title | landscape=boot', 'did you mean booth?', false],
    ['Title | hide=charts&landscape=booth', 'did you mean chart?', false],
    [`${'long '.repeat(50)} | landscape=booth`, 'is cut', false],
  ])('%s', (line, message, leftOut) => {
    const { scenes, problems } = parseDeck(`One | landscape=booth\n${line}\nThree | landscape=beale`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line: 2, leftOut });
    expect(problems[0].message).toContain(message);
    expect(scenes).toHaveLength(leftOut ? 2 : 3);
    expect(scenes.at(-1)?.title).toBe('Three');
  });
});

test('a bar in a title, or a # before it, can be written', () => {
  const [first, second] = parseDeck('f(x) = \\|x\\| | landscape=booth | a | b \\| c\n\\# 1 | landscape=booth').scenes;
  expect(first).toMatchObject({ title: 'f(x) = |x|', note: 'a | b | c' });
  expect(second.title).toBe('# 1');
});

test('whatever is in a line, written and read again it is the same', () => {
  const pieces = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom('|', '\\', '#', 'a', ' ', '\n')).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(pieces, pieces, pieces, (...columns) => {
      const neat = columns.map((column) => column.replace(/\s+/g, ' ').trim());
      fc.pre(neat[2] !== '' && neat[0] !== '');
      expect(splitColumns(joinColumns(columns))).toEqual(neat);
    }),
  );
});

test('any text is read, and every line that is no aside is a scene or named', () => {
  const line = fc.oneof(
    fc.string(),
    fc.tuple(fc.string(), fc.string(), fc.string()).map((all) => all.join('|')),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join('\n');
      const { scenes, problems, problemCount } = parseDeck(text);
      const told = new Set([...scenes.map((scene) => scene.line), ...problems.map((problem) => problem.line)]);
      text.split(/\r\n|\r|\n/).forEach((each, index) => {
        if (each.trim() !== '' && !each.trim().startsWith('#') && problemCount <= problems.length)
          expect(told, each).toContain(index + 1);
      });
    }),
  );
});

test('a hostile text fills no page', () => {
  const { problems, problemCount, scenes } = parseDeck('x\n'.repeat(MOST_CHARACTERS));
  expect(scenes).toEqual([]);
  expect(problems.length).toBeLessThan(50);
  expect(problemCount).toBeGreaterThan(100_000);
  expect(problems.at(-1)?.message).toContain('longer than');
  expect(parseDeck('a | landscape=booth\n'.repeat(MOST_SCENES + 3)).scenes).toHaveLength(MOST_SCENES);
});

test('what a network’s text gets wrong is said as of any other', () => {
  const { scenes, problems } = parseDeck('Net | network=mlp(hidden=8)&data=mons&steps=9');
  expect(scenes).toHaveLength(1);
  expect(problems.map(({ message }) => message).join()).toContain('did you mean moons?');
});
