import { describe, expect, test } from 'vitest';
import { readCommand } from './messages.ts';

const figure = (message: object) => readCommand({ lookaheadLab: 1, ...message });

describe('what a page says to a figure', () => {
  test.each([
    { type: 'set', experiment: 'landscape=booth' },
    { type: 'play' },
    { type: 'pause' },
    { type: 'get' },
    { type: 'goTo', to: 'start' },
    { type: 'goTo', to: 'end' },
    { type: 'goTo', to: { step: 12 } },
    { type: 'goTo', to: { sync: 0 } },
    { type: 'theme', theme: 'dark' },
  ])('is taken: $type', (message) => {
    expect(figure(message)).toEqual(message);
    // Further fields belong to later versions, or to nobody.
    expect(figure({ ...message, run: 'alert(1)' })).toEqual(message);
  });

  test.each([null, undefined, 'play', 7, {}, { type: 'play' }, ['lookaheadLab']])(
    'is no business of its: %j',
    (data) => {
      expect(readCommand(data)).toBeNull();
    },
  );

  test.each([
    [{ lookaheadLab: 2, type: 'play' }, 'the version of the interface, 1, not “2”'],
    [{}, 'type is one of set, play, pause, goTo, theme, get, not left out'],
    [{ type: 'Play' }, 'did you mean play?'],
    [{ type: 'eval', code: '1' }, '“eval”'],
    [{ type: 'set' }, 'experiment is a text, as it stands in a link, not left out'],
    [{ type: 'set', experiment: { steps: 3 } }, 'not “{"steps":3}”'],
    [{ type: 'goTo' }, 'to is “start”, “end”, {step: n} or {sync: n} with a whole n from 0, not left out'],
    [{ type: 'goTo', to: { step: -1 } }, 'not “{"step":-1}”'],
    [{ type: 'goTo', to: { step: 1.5 } }, 'whole n'],
    [{ type: 'goTo', to: { step: Number.NaN } }, 'whole n'],
    [{ type: 'goTo', to: { sync: '3' } }, 'whole n'],
    [{ type: 'theme', theme: 'pink' }, 'one of light, dark, system, not “pink”'],
  ])('%j is malformed, and why is said', (message, said) => {
    const answer = figure(message);
    expect(answer).toMatchObject({ type: 'malformed', message: expect.stringContaining(said) });
    expect(answer).toMatchObject({ message: expect.stringMatching(/[^.?][.?]$/) });
  });

  test('what cannot even be written down is named by its type', () => {
    expect(figure({ type: 1n })).toMatchObject({ message: expect.stringContaining('not “bigint”') });
  });
});
