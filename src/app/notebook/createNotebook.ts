import { createStore, type StoreApi } from 'zustand';
import { type Merged, mergePins, union } from './merge.ts';
import { readNotebook, writeNotebook } from './notebookText.ts';
import type { Pin } from './pin.ts';

/** The pins, and how they stand with the browser's storage. */
export interface Notebook {
  readonly pins: readonly Pin[];
  /** What was deleted, the last first, with the place where it stood. */
  readonly deleted: readonly { readonly pin: Pin; readonly place: number }[];
  /** Why the pins live only until the page is closed; null where they are stored. */
  readonly trouble: Trouble | null;
  /** True where something in the storage could not be read; a copy was set aside. */
  readonly damaged: boolean;
  /** The text in the storage, as last read or written here. */
  readonly stored: string | null;
}

export type Trouble = 'forbidden' | 'full' | 'newer';

export const KEY = 'lookahead-lab.notebook';
/** Where what could not be read is set aside. */
export const DAMAGED_KEY = `${KEY}.damaged`;

type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

export interface NotebookStore extends StoreApi<Notebook> {
  /** Takes over what another tab has written. */
  refresh(): void;
  add(pin: Pin): void;
  update(experiment: string, fields: Partial<Omit<Pin, 'experiment'>>): void;
  remove(experiment: string): void;
  undoRemove(): void;
  /** So many places down; up where negative. */
  move(experiment: string, by: number): void;
  merge(pins: readonly Pin[]): Merged;
}

/**
 * `shelf` gives the browser's storage, whose mere mention throws where it is forbidden. Every change is made to what is
 * stored at that moment, so that two tabs do not undo each other; what cannot be stored is kept here all the same.
 */
export function createNotebook(shelf: () => Shelf): NotebookStore {
  const store = createStore<Notebook>(() => opened(shelf));

  function change(to: (pins: readonly Pin[]) => readonly Pin[], deleted?: Notebook['deleted']): void {
    const before = refreshed(store.getState(), shelf);
    const pins = to(before.pins);
    store.setState(saved({ ...before, pins, deleted: deleted ?? before.deleted }, shelf));
  }

  return {
    ...store,
    refresh: () => store.setState(refreshed(store.getState(), shelf)),
    add: (pin) => change((pins) => (place(pins, pin.experiment) < 0 ? [...pins, pin] : pins)),
    update: (experiment, fields) =>
      change((pins) => pins.map((pin) => (pin.experiment === experiment ? { ...pin, ...fields } : pin))),
    remove(experiment) {
      const { pins, deleted } = store.getState();
      const at = place(pins, experiment);
      if (at < 0) return;
      change((all) => all.filter((pin) => pin.experiment !== experiment), [{ pin: pins[at], place: at }, ...deleted]);
    },
    undoRemove() {
      const [last, ...others] = store.getState().deleted;
      if (last === undefined) return;
      change((pins) => (place(pins, last.pin.experiment) < 0 ? pins.toSpliced(last.place, 0, last.pin) : pins), others);
    },
    move: (experiment, by) =>
      change((pins) => {
        const from = place(pins, experiment);
        if (from < 0) return pins;
        return pins.toSpliced(from, 1).toSpliced(Math.max(0, from + by), 0, pins[from]);
      }),
    merge(theirs) {
      const merged = mergePins(refreshed(store.getState(), shelf).pins, theirs);
      change(() => merged.pins);
      return merged;
    },
  };
}

function place(pins: readonly Pin[], experiment: string): number {
  return pins.findIndex((pin) => pin.experiment === experiment);
}

const EMPTY: Notebook = { pins: [], deleted: [], trouble: null, damaged: false, stored: null };

function opened(shelf: () => Shelf): Notebook {
  return refreshed(EMPTY, shelf);
}

/** The notebook with what the storage says now. Pins that could not be stored stay. */
function refreshed(before: Notebook, shelf: () => Shelf): Notebook {
  let text: string | null;
  try {
    text = shelf().getItem(KEY);
  } catch {
    return { ...before, trouble: 'forbidden' };
  }
  if (text === before.stored) return before;
  if (text === null) return { ...before, stored: null, pins: before.trouble === null ? [] : before.pins };
  const { pins, problems, newer } = readNotebook(text);
  const damaged = problems.count > 0 && !newer;
  if (damaged) setAside(text, shelf);
  return {
    ...before,
    stored: text,
    pins: before.trouble === null && !damaged ? pins : union(before.pins, pins),
    damaged: before.damaged || damaged,
    trouble: newer ? 'newer' : before.trouble === 'newer' ? null : before.trouble,
  };
}

function saved(notebook: Notebook, shelf: () => Shelf): Notebook {
  // What this version cannot read whole it must not overwrite.
  if (notebook.trouble === 'newer') return notebook;
  const text = writeNotebook(notebook.pins);
  try {
    shelf().setItem(KEY, text);
    return { ...notebook, stored: text, trouble: null };
  } catch (error) {
    return { ...notebook, trouble: isFull(error) ? 'full' : 'forbidden' };
  }
}

function setAside(text: string, shelf: () => Shelf): void {
  try {
    shelf().setItem(DAMAGED_KEY, text);
  } catch {
    // Full: the pins that could be read are worth more than the rest.
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && /quota/i.test(error.name);
}
