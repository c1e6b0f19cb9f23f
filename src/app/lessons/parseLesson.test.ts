import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLesson } from './parseLesson.ts';
import { sceneKeys } from './readScene.ts';

const TOP = '# A lesson\nabout: what it is about\nminutes: 3\norder: 1\n\n';
const RAVINE =
  'landscape=quadratic(condition=36)&noise=gaussian(sigma=1)&run=lookahead(sgd(lr=0.01),k=5,alpha=0.5)&run=inner';
const NETWORK = 'network=mlp(hidden=3)&data=moons&run=lookahead(sgd(lr=0.1),k=5,alpha=0.5)&run=inner&steps=30';
const GOOD = `## A good scene\nexperiment: ${RAVINE}\ndo: Drag k.\nuntil: k >= 10\n\nProse.\n\n---\n\nMore.\n\n`;

/** A scene with some lines in its head, and prose. */
const scene = (head: string, prose = 'Prose.') => `## A scene\nexperiment: ${RAVINE}\n${head}\n\n${prose}\n\n`;

/** Likewise on a network. */
const network = (head: string, prose = 'Prose.') => scene(head, prose).replace(RAVINE, NETWORK);

test('a lesson is read as it was written', () => {
  const prose =
    'At {k} and {at first ratio} the [slow weights](slow) are *calm* and **low**: $a^2$, [k = 7](k = 7), [here](https://x.y/z), [next](lesson: other).';
  const { lesson, problems } = parseLesson(
    'name',
    `${TOP}${scene('until: k >= 10 and ratio < 1\nexpect: ratio > 2', prose)}`,
  );
  expect(problems).toEqual([]);
  expect(lesson).toMatchObject({ name: 'name', title: 'A lesson', about: 'what it is about', minutes: 3, order: 1 });
  const [only] = lesson.scenes;
  expect(only).toMatchObject({ title: 'A scene', beside: 'nothing', controls: ['k', 'alpha'], point: [] });
  expect(only.goal).toEqual({
    type: 'until',
    condition: {
      type: 'all',
      of: [
        { type: 'compare', left: 'k', operator: '>=', right: 10 },
        { type: 'compare', left: 'ratio', operator: '<', right: 1 },
      ],
    },
  });
  const [block] = only.before;
  expect(block.type === 'paragraph' && block.content.filter(({ type }) => type !== 'text')).toEqual([
    { type: 'live', name: 'k', first: false },
    { type: 'live', name: 'ratio', first: true },
    { type: 'colour', colour: 'slow', text: 'slow weights' },
    { type: 'em', text: 'calm' },
    { type: 'strong', text: 'low' },
    { type: 'math', tex: 'a^2' },
    { type: 'set', text: 'k = 7', changes: [{ name: 'k', value: '7' }] },
    { type: 'link', text: 'here', href: 'https://x.y/z' },
    { type: 'lesson', text: 'next', name: 'other' },
  ]);
});

test('a scene on a network is read', () => {
  const { lesson, problems } = parseLesson(
    'name',
    TOP +
      network(
        'figures: curves, answers\nuntil: lr < 0.05 and trained\nsolution: lr = 0.02',
        'At {lr}: {accuracy.slow}.',
      ),
  );
  expect(problems).toEqual([]);
  const [only] = lesson.scenes;
  expect(only).toMatchObject({ page: 'networks', figures: ['answers', 'curves'], experiment: { steps: 30 } });
  expect(only.goal).toMatchObject({ condition: { of: [{ left: 'lr' }, { type: 'event', event: 'trained' }] } });
});

test('a bet and a puzzle are read', () => {
  const bet = scene('bet: Who?\nchoice: It | ratio > 1\nchoice: Neither | otherwise\nreveal: k = 10');
  const puzzle = scene('puzzle: reach loss 1 within 200; may change k, alpha\nsolution: k = 4, alpha = 0.6');
  const { lesson, problems } = parseLesson('name', TOP + bet + puzzle);
  expect(problems).toEqual([]);
  expect(lesson.scenes.map(({ goal }) => goal)).toEqual([
    {
      type: 'bet',
      choices: [
        { says: 'It', condition: { type: 'compare', left: 'ratio', operator: '>', right: 1 } },
        { says: 'Neither', condition: null },
      ],
      reveal: [{ name: 'k', value: '10' }],
    },
    { type: 'puzzle', condition: { type: 'reach', loss: 1, within: 200 }, mayChange: ['k', 'alpha'] },
  ]);
});

test.each([
  ['## No experiment\nuntil: k = 3\n\n', 'has no experiment'],
  ['## Wrong experiment\nexperiment: landscape=quadratik\nuntil: k = 3\n\n', 'did you mean quadratic?'],
  [scene(''), 'nothing to do'],
  [scene('until: kk > 3'), 'did you mean k?'],
  [scene('until: k is large'), 'is no condition'],
  [scene('until: state > reset'), 'has no size'],
  [scene('until: reach loss one within 200'), 'needs two numbers'],
  [scene('puzzle: ratio > 2'), 'say what may be changed'],
  [scene('puzzle: ratio > 2; may change q'), 'unknown name “q”'],
  [scene('bet: Who?\nchoice: It | ratio > 1\nchoice: Neither | otherwise'), 'needs reveal:'],
  [scene('bet: Who?\nchoice: It | ratio > 1\nreveal: k = 10'), 'two choices at least'],
  [scene('bet: Who?\nchoice: A | ratio > 1\nchoice: B | otherwise\nreveal: k = 0'), 'a whole number'],
  [network('until: played to end'), 'write one as in k >= 10, trained, or accuracy.slow >= 0.95'],
  [network('until: reach loss 1 within 200'), 'is no condition here'],
  [network('until: final.slow < 1'), 'unknown number “final.slow”'],
  [network('until: acuracy.slow > 0.9'), 'did you mean accuracy.slow?'],
  [scene('until: trained'), 'is no condition here'],
  [network('until: trained').replace('data=moons', 'data=mooons'), 'did you mean moons?'],
])('a damaged scene is named and left out, and the others are kept: %s', (text, message) => {
  const { lesson, problems } = parseLesson('name', TOP + GOOD + text + GOOD);
  expect(lesson.scenes.map(({ title }) => title)).toEqual(['A good scene', 'A good scene']);
  expect(problems.every(({ scene, lost }) => scene === 2 && lost)).toBe(true);
  expect(problems.map((problem) => problem.message).join('\n')).toContain(message);
});

test.each([
  [scene('until: k >= 10\nbesides: chart'), 'did you mean beside?'],
  [scene('until: k >= 10\nbeside: table'), 'unknown thing beside the picture'],
  [scene('until: k >= 10\nfigures: curves'), 'only a scene on a network has figures:'],
  [network('until: trained\nbeside: chart'), 'a scene on a network has no beside:; say figures: answers, curves'],
  [network('until: trained\nfigures: curvs'), 'did you mean curves?'],
  [network('until: trained\npoint: play'), 'unknown name “play”'],
  [network('until: trained\ncontrols: sigma'), 'unknown name “sigma”'],
  [network(`until: k >= 10\nsolution: ${RAVINE}`), 'write one on a network'],
  [network('until: trained', 'At {ratio}.'), 'no number “ratio”'],
  [scene('until: k >= 10\ncontrols: k, betha'), 'unknown name “betha”'],
  [scene('until: k >= 10\nuntil: k >= 11'), 'given twice'],
  [scene('until: k >= 10\nexpect: rattio > 2'), 'did you mean ratio?'],
  [scene('until: k >= 10\nsolution: k'), 'is no change'],
  [scene('until: k >= 10', 'A {nonsense} number.'), 'no number “nonsense”'],
  [scene('until: k >= 10', 'Set [this](k = many).'), 'k must be'],
  [scene('until: k >= 10', 'See [this](ftp://x).'), 'in round brackets'],
])('what is wrong elsewhere costs only itself: %s', (text, message) => {
  const { lesson, problems } = parseLesson('name', TOP + text);
  expect(lesson.scenes).toHaveLength(1);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ scene: 1, title: 'A scene', lost: false });
  expect(problems[0].message).toContain(message);
  expect(problems[0].line).toBeGreaterThan(5);
});

test('a lesson without anything is a lesson without scenes', () => {
  const { lesson, problems } = parseLesson('empty', '');
  expect(lesson).toMatchObject({ name: 'empty', title: 'empty', scenes: [] });
  expect(problems.map(({ scene }) => scene)).toEqual([0, 0, 0, 0]);
});

const fragment = fc.oneof(
  fc.constantFrom(
    '# ',
    '## ',
    '\n',
    '\n\n',
    '---\n',
    '$',
    '$$',
    '{',
    '}',
    '**',
    '*',
    '[',
    '](',
    ')',
    ' | ',
    '; may change ',
  ),
  fc.constantFrom(...Object.keys(sceneKeys).map((key) => `\n${key}: `)),
  fc.constantFrom(
    RAVINE,
    NETWORK,
    'trained',
    'k',
    'ratio',
    ' > ',
    ' and ',
    'k = 10',
    '__proto__',
    'constructor',
    'final.9',
    'ends.N.slow',
    'NaN',
    '1e999',
  ),
  fc.string({ maxLength: 12 }),
);

test('no text breaks the reader', () => {
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 60 }), fc.boolean(), (parts, framed) => {
      const text = framed ? TOP + GOOD + parts.join('') + GOOD : parts.join('');
      const { lesson, problems } = parseLesson('hostile', text);
      for (const { message, line } of problems) {
        expect(message).not.toBe('');
        expect(line).toBeGreaterThan(0);
      }
      for (const scene of lesson.scenes) expect(['until', 'bet', 'puzzle']).toContain(scene.goal.type);
      if (framed) expect(lesson.scenes[0].title).toBe('A good scene');
    }),
    { numRuns: 400, seed: 4 },
  );
});

test('a text of nothing but openings, however long, stays as it was written', () => {
  const prose = '[*{$'.repeat(25_000);
  const { lesson } = parseLesson('long', TOP + scene('until: k >= 10', prose));
  const [block] = lesson.scenes[0].before;
  const texts = block.type === 'paragraph' ? block.content.map((each) => ('text' in each ? each.text : each)) : [];
  expect(texts.join('').length).toBeGreaterThan(0.9 * prose.length);
});

test('words may open an experiment, with all its parentheses', () => {
  const text = 'network=mlp(hidden=12)&data=moons&run=lookahead(sgd(lr=0.1),k=5,alpha=0.5)&steps=400';
  const { lesson, problems } = parseLesson('open', TOP + scene('until: k >= 10', `See [one](${text}), and go on.`));
  expect(problems).toEqual([]);
  const [block] = lesson.scenes[0].before;
  expect(block.type === 'paragraph' && block.content[1]).toEqual({ type: 'experiment', text: 'one', experiment: text });
});
