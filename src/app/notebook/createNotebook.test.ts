import { describe, expect, it } from 'vitest';
import { createNotebook, DAMAGED_KEY, KEY } from './createNotebook.ts';
import { readNotebook, writeNotebook } from './notebookText.ts';
import type { Pin } from './pin.ts';

const pin = (name: string, note = ''): Pin => ({
  experiment: `landscape=${name}`,
  verdict: 'Lookahead ends lower.',
  certainty: '',
  date: '',
  note,
});
const [A, B, C] = [pin('a'), pin('b'), pin('c')];

/** A storage that can be looked into, filled up and forbidden. */
function shelf(text?: string) {
  const items = new Map<string, string>(text === undefined ? [] : [[KEY, text]]);
  const state = { refuse: null as string | null, items };
  const open = () => {
    if (state.refuse === 'SecurityError') throw new DOMException('Access is denied.', 'SecurityError');
    return {
      getItem: (key: string) => items.get(key) ?? null,
      setItem(key: string, value: string) {
        if (state.refuse !== null) throw new DOMException('No room.', state.refuse);
        items.set(key, value);
      },
    };
  };
  const stored = () => readNotebook(items.get(KEY) ?? '').pins;
  return { state, items, open, stored };
}

describe('the notebook', () => {
  it('stores every change, and finds it again', () => {
    const { open, stored } = shelf();
    const notebook = createNotebook(open);
    notebook.add(A);
    notebook.add(B);
    notebook.add({ ...A, note: 'once is enough' });
    notebook.update(B.experiment, { note: 'typed' });
    expect(stored()).toEqual([A, { ...B, note: 'typed' }]);
    expect(createNotebook(open).getState()).toMatchObject({ pins: stored(), trouble: null, damaged: false });
  });

  it('moves pins, and not beyond the ends', () => {
    const { open, stored } = shelf(writeNotebook([A, B, C]));
    const notebook = createNotebook(open);
    notebook.move(C.experiment, -1);
    expect(stored()).toEqual([A, C, B]);
    notebook.move(A.experiment, -1);
    notebook.move(B.experiment, 1);
    notebook.move('landscape=none', 1);
    expect(notebook.getState().pins).toEqual([A, C, B]);
  });

  it('deletes, and undoes it, the last first', () => {
    const { open, stored } = shelf(writeNotebook([A, B, C]));
    const notebook = createNotebook(open);
    notebook.remove(A.experiment);
    notebook.remove(C.experiment);
    notebook.remove('landscape=none');
    expect(stored()).toEqual([B]);
    notebook.undoRemove();
    expect(stored()).toEqual([B, C]);
    notebook.undoRemove();
    notebook.undoRemove();
    expect(stored()).toEqual([A, B, C]);
    expect(notebook.getState().deleted).toEqual([]);
  });

  it('changes what another tab has stored meanwhile, rather than undoing it', () => {
    const { open, items, stored } = shelf(writeNotebook([A]));
    const notebook = createNotebook(open);
    items.set(KEY, writeNotebook([A, B]));
    notebook.add(C);
    expect(stored()).toEqual([A, B, C]);
    items.set(KEY, writeNotebook([C]));
    notebook.refresh();
    expect(notebook.getState().pins).toEqual([C]);
    items.delete(KEY);
    notebook.refresh();
    expect(notebook.getState().pins).toEqual([]);
  });

  it.each([
    ['SecurityError', 'forbidden'],
    ['QuotaExceededError', 'full'],
    ['NS_ERROR_DOM_QUOTA_REACHED', 'full'],
    ['InvalidStateError', 'forbidden'],
  ])('on %s it keeps the pins here, and stores them all once it may', (name, trouble) => {
    const { open, state, items, stored } = shelf();
    state.refuse = name;
    const notebook = createNotebook(open);
    notebook.add(A);
    notebook.update(A.experiment, { note: 'typed' });
    expect(notebook.getState()).toMatchObject({ pins: [{ ...A, note: 'typed' }], trouble });
    expect(items.size).toBe(0);
    state.refuse = null;
    items.set(KEY, writeNotebook([B]));
    notebook.refresh();
    notebook.add(C);
    expect(notebook.getState().trouble).toBe(null);
    expect(stored()).toEqual([{ ...A, note: 'typed' }, B, C]);
  });

  it('sets aside what it cannot read before it writes anything', () => {
    const broken = writeNotebook([A, B]).replace('landscape=b', 'nothing');
    const { open, items, stored } = shelf(broken);
    const notebook = createNotebook(open);
    expect(notebook.getState()).toMatchObject({ pins: [A], damaged: true, trouble: null });
    notebook.add(C);
    expect(stored()).toEqual([A, C]);
    expect(items.get(DAMAGED_KEY)).toBe(broken);
  });

  it('never overwrites what a newer version has written', () => {
    const newer = writeNotebook([A]).replace('"version":1', '"version":9');
    const { open, items } = shelf(newer);
    const notebook = createNotebook(open);
    notebook.add(B);
    expect(notebook.getState()).toMatchObject({ pins: [A, B], trouble: 'newer' });
    expect(items.get(KEY)).toBe(newer);
  });

  it('merges an import with what is stored', () => {
    const { open, items, stored } = shelf(writeNotebook([A]));
    const notebook = createNotebook(open);
    items.set(KEY, writeNotebook([A, B]));
    expect(notebook.merge([pin('b', 'theirs'), C])).toMatchObject({ added: 1, known: 1, noted: 1 });
    expect(stored()).toEqual([A, pin('b', 'theirs'), C]);
  });
});
