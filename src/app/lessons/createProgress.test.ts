import { expect, test } from 'vitest';
import { createProgress, KEY } from './createProgress.ts';

function shelfWith(text?: string) {
  const items = new Map(text === undefined ? [] : [[KEY, text]]);
  return {
    items,
    shelf: () => ({
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
    }),
  };
}

test('what was done is there the next time', () => {
  const { shelf } = shelfWith();
  const progress = createProgress(shelf);
  progress.markDone('calmer', 3);
  progress.markDone('calmer', 1);
  progress.markDone('calmer', 3);
  progress.markDone('k-steps', 2);
  expect(createProgress(shelf).getState().done).toEqual({ calmer: [1, 3], 'k-steps': [2] });
});

test('two tabs do not undo each other', () => {
  const { shelf } = shelfWith();
  const [one, other] = [createProgress(shelf), createProgress(shelf)];
  one.markDone('calmer', 1);
  other.markDone('calmer', 2);
  expect(createProgress(shelf).getState().done).toEqual({ calmer: [1, 2] });
  one.refresh();
  expect(one.getState().done).toEqual({ calmer: [1, 2] });
});

test.each(['calmer', 'calmer:', 'calmer:0', 'calmer:x', ':1', '{"calmer":[1]}', '\u0000', 'calmer:1e9'])(
  'what cannot be read counts as not done: %s',
  (line) => {
    const { shelf } = shelfWith(`${line}\nrhythm:2`);
    expect(createProgress(shelf).getState().done).toEqual({ rhythm: [2] });
  },
);

test('where nothing can be stored, it is known all the same', () => {
  const forbidden = createProgress(() => {
    throw new DOMException('no', 'SecurityError');
  });
  forbidden.markDone('calmer', 1);
  expect(forbidden.getState().done).toEqual({ calmer: [1] });
  const full = createProgress(() => ({
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  }));
  full.markDone('calmer', 2);
  expect(full.getState().done).toEqual({ calmer: [2] });
});
