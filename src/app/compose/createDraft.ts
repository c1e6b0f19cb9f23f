import { createStore, type StoreApi } from 'zustand';

/** The lecture that is being written, and how it stands with the browser's storage. */
export interface Draft {
  readonly text: string;
  /** The text before it was replaced as a whole or a scene deleted, to be brought back; null where there is none. */
  readonly before: string | null;
  /** The lecture of a link that was taken over last, which is not taken over again when the page is opened anew. */
  readonly origin: string | null;
  /** Why it lives only until the page is closed; null where it is stored. */
  readonly trouble: 'forbidden' | 'full' | null;
  /** What was done last, for the reader. */
  readonly said: string | null;
}

export interface DraftStore extends StoreApi<Draft> {
  /** Takes over what another tab has written. */
  refresh(): void;
  edit(text: string, said?: string): void;
  /** Another text in its place, which can be undone. */
  replace(text: string, said: string, origin?: string): void;
  bringBack(): void;
}

type Shelf = Pick<Storage, 'getItem' | 'setItem'>;
type Kept = Pick<Draft, 'text' | 'before' | 'origin'>;

export const KEY = 'lookahead-lab.lecture';
/** Where what could not be read is set aside. */
const DAMAGED_KEY = `${KEY}.damaged`;

const EMPTY: Draft = { text: '', before: null, origin: null, trouble: null, said: null };

/** `shelf` gives the browser's storage, whose mere mention throws where it is forbidden. */
export function createDraft(shelf: () => Shelf): DraftStore {
  const store = createStore<Draft>(() => refreshed(EMPTY, shelf));
  const change = (fields: Partial<Draft>) => store.setState(saved({ ...store.getState(), ...fields }, shelf));
  return {
    ...store,
    refresh: () => store.setState(refreshed(store.getState(), shelf)),
    edit: (text, said) => change({ text, said: said ?? null }),
    replace(text, said, origin) {
      const now = store.getState();
      const before = now.text.trim() === '' || now.text === text ? now.before : now.text;
      change({ text, before, said, origin: origin ?? now.origin });
    },
    bringBack() {
      const { text, before } = store.getState();
      if (before !== null) change({ text: before, before: text, said: 'The earlier text is back.' });
    },
  };
}

/** With what the storage says now; what could not be stored stays. */
function refreshed(draft: Draft, shelf: () => Shelf): Draft {
  let stored: string | null;
  try {
    stored = shelf().getItem(KEY);
  } catch {
    return { ...draft, trouble: 'forbidden' };
  }
  if (stored === null || draft.trouble !== null) return draft;
  const kept = read(stored);
  if (kept !== null) return { ...draft, ...kept };
  setAside(stored, shelf);
  return { ...draft, said: 'The lecture that was kept here could not be read; a copy of it was set aside.' };
}

/** Null where another program, or chance, has written there. */
function read(stored: string): Kept | null {
  try {
    const { text, before, origin } = JSON.parse(stored) as Record<string, unknown>; // Looked at field by field.
    if (typeof text !== 'string') return null;
    return { text, before: textOrNull(before), origin: textOrNull(origin) };
  } catch {
    return null;
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function saved(draft: Draft, shelf: () => Shelf): Draft {
  const { text, before, origin } = draft;
  try {
    shelf().setItem(KEY, JSON.stringify({ version: 1, text, before, origin }));
    return { ...draft, trouble: null };
  } catch (error) {
    const full = error instanceof Error && /quota/i.test(error.name);
    return { ...draft, trouble: full ? 'full' : 'forbidden' };
  }
}

function setAside(text: string, shelf: () => Shelf): void {
  try {
    shelf().setItem(DAMAGED_KEY, text);
  } catch {
    // Full: there is nothing more that could be done for it.
  }
}
