import { expect, test } from 'vitest';
import { bareFrame, formatFrame, pageNames, splitFrame } from './frame.ts';
import { hideable } from './hideable.ts';

test('what is the frame’s is taken out, and the experiment keeps its order', () => {
  const { frame, rest, problems } = splitFrame('embed=1&landscape=booth&hide=chart,settings&start=1,2&steps=9');
  expect(problems).toEqual([]);
  expect(frame).toEqual({ ...bareFrame, embed: true, hide: ['chart', 'settings'] });
  expect(rest).toBe('landscape=booth&start=1,2&steps=9');
});

test.each([
  ['', 'workbench', null],
  ['landscape=booth', 'workbench', null],
  ['network=mlp(hidden=8)&steps=9', 'networks', null],
  ['page=networks', 'networks', null],
  ['page=claims', 'claims', null],
  ['claim=faster', 'claims', 'faster'],
  ['lesson=calmer&scene=3', 'lessons', 'calmer'],
  ['deck=a%20%7C%20b', 'deck', 'a | b'],
  ['page=compose&deck=x', 'compose', 'x'],
])('%s opens its page', (text, page, item) => {
  const { frame, problems } = splitFrame(text);
  expect(problems).toEqual([]);
  expect(frame).toMatchObject({ page, item });
});

test('written and read again, a frame is the same', () => {
  for (const page of pageNames.filter((each) => each !== 'networks')) {
    for (const item of page === 'workbench' ? [null] : [null, 'a & b | 100 %']) {
      const frame = { page, item, scene: 12, hide: [...hideable], embed: true };
      const text = formatFrame(frame);
      expect(splitFrame(text), text).toEqual({ frame, rest: '', problems: [] });
    }
  }
  expect(formatFrame(bareFrame)).toBe('');
});

test.each([
  ['page=lesons', 'page', 'did you mean lessons?'],
  ['scene=0', 'scene', 'a whole number from 1'],
  ['hide=charts', 'hide', 'did you mean chart?'],
  ['embed=yes', 'embed', '0 or 1'],
  ['scene=2&scene=3', 'scene', 'given twice'],
])('%s is said beside its key', (text, key, message) => {
  const { problems } = splitFrame(text);
  expect(problems).toHaveLength(1);
  expect(problems[0].key).toBe(key);
  expect(problems[0].message).toContain(message);
});

test('a malformed escape costs only itself', () => {
  expect(splitFrame('deck=%E0%A4%A&landscape=booth')).toMatchObject({
    rest: 'landscape=booth',
    frame: { item: '%E0%A4%A' },
  });
});
