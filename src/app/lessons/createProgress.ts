import { createStore, type StoreApi } from 'zustand';

/** Which scenes of which lessons have been done: the numbers of scenes, from 1, by the names of lessons. */
export type Done = Readonly<Record<string, readonly number[]>>;

export const KEY = 'lookahead-lab.lessons';

type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

export interface ProgressStore extends StoreApi<{ readonly done: Done }> {
  markDone(lesson: string, scene: number): void;
  /** Takes over what another tab has written. */
  refresh(): void;
}

/**
 * `shelf` gives the browser's storage, whose mere mention throws where it is forbidden; then what is done is known until
 * the page is closed. What is stored is `name:1,2,5` line by line; what cannot be read of it counts as not done.
 */
export function createProgress(shelf: () => Shelf): ProgressStore {
  const store = createStore<{ readonly done: Done }>(() => ({ done: stored(shelf) }));
  const refresh = () => store.setState({ done: union(store.getState().done, stored(shelf)) });
  return {
    ...store,
    refresh,
    markDone(lesson, scene) {
      refresh();
      const done = union(store.getState().done, { [lesson]: [scene] });
      store.setState({ done });
      try {
        shelf().setItem(KEY, write(done));
      } catch {
        // Full or forbidden: a tick that is gone tomorrow is no reason to disturb a reader today.
      }
    },
  };
}

function stored(shelf: () => Shelf): Done {
  try {
    return read(shelf().getItem(KEY) ?? '');
  } catch {
    return {};
  }
}

function read(text: string): Done {
  const lines = text.slice(0, 20_000).split('\n');
  const found = lines.flatMap((line): [string, number[]][] => {
    const match = /^([\w-]{1,60}):((?:[1-9]\d{0,3},?)+)$/.exec(line);
    return match === null ? [] : [[match[1], match[2].split(',').filter(Boolean).map(Number)]];
  });
  return Object.fromEntries(found);
}

function write(done: Done): string {
  return Object.entries(done)
    .map(([lesson, scenes]) => `${lesson}:${scenes}`)
    .join('\n');
}

function union(a: Done, b: Done): Done {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(
    names.map((name) => [name, [...new Set([...(a[name] ?? []), ...(b[name] ?? [])])].sort((x, y) => x - y)]),
  );
}
