import { expect, test } from 'vitest';
import { createDraft, KEY } from './createDraft.ts';

function shelf(stored: Record<string, string> = {}) {
  const items = new Map(Object.entries(stored));
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
}

test('what is written is there again', () => {
  const storage = shelf();
  createDraft(() => storage).edit('A | steps=9');
  expect(createDraft(() => storage).getState()).toMatchObject({ text: 'A | steps=9', before: null, trouble: null });
});

test('a text that is replaced can be brought back, also after a reload, and back again', () => {
  const storage = shelf();
  const first = createDraft(() => storage);
  first.edit('mine');
  first.replace('theirs', 'The lecture of the link is here.', 'code');
  const second = createDraft(() => storage);
  expect(second.getState()).toMatchObject({ text: 'theirs', before: 'mine', origin: 'code' });
  second.bringBack();
  expect(second.getState()).toMatchObject({ text: 'mine', before: 'theirs', origin: 'code' });
  second.bringBack();
  expect(second.getState().text).toBe('theirs');
});

test('an empty text, and the same text, take no place of the one to be brought back', () => {
  const draft = createDraft(shelf);
  draft.replace('one', 'said');
  expect(draft.getState().before).toBeNull();
  draft.replace('two', 'said');
  draft.replace('two', 'said');
  expect(draft.getState().before).toBe('one');
});

test('what another tab has written is taken over', () => {
  const storage = shelf();
  const here = createDraft(() => storage);
  createDraft(() => storage).edit('there');
  here.refresh();
  expect(here.getState().text).toBe('there');
});

test.each(['', 'not JSON', '{"text":3}', '[]', 'null', '{"text":"kept","before":7}'])('%s in the storage', (stored) => {
  const storage = shelf({ [KEY]: stored });
  const draft = createDraft(() => storage);
  const readable = stored.includes('kept');
  expect(draft.getState()).toMatchObject({ text: readable ? 'kept' : '', before: null });
  expect(storage.items.get(`${KEY}.damaged`)).toBe(readable ? undefined : stored);
  expect(draft.getState().said === null).toBe(readable);
});

test('where nothing can be stored, the draft lives on and says so', () => {
  const forbidden = createDraft(() => {
    throw new Error('denied');
  });
  forbidden.edit('mine');
  forbidden.refresh();
  expect(forbidden.getState()).toMatchObject({ text: 'mine', trouble: 'forbidden' });

  const storage = shelf({ [KEY]: '{"text":"short"}' });
  const full = createDraft(() => ({
    ...storage,
    setItem: () => {
      throw new DOMException('no room', 'QuotaExceededError');
    },
  }));
  full.edit('long');
  full.refresh();
  expect(full.getState()).toMatchObject({ text: 'long', trouble: 'full' });
});
