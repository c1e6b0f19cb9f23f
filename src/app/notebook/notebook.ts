import { createStore, useStore } from 'zustand';
import { shelf } from '../frame/shelf.ts';
import { createNotebook, KEY, type Notebook } from './createNotebook.ts';

/** The notebook of this browser. Whatever needs it imports it late, and so it stays until the page is closed. */
export const notebook = createNotebook(shelf);

// Another tab has changed the storage; a key of null says that it was emptied.
addEventListener('storage', ({ key }) => {
  if (key === KEY || key === null) notebook.refresh();
});

export function useNotebook<Selected>(select: (notebook: Notebook) => Selected): Selected {
  return useStore(notebook, select);
}

/** What is said about the last thing done, and the pin that it was about. */
export interface News {
  readonly text: string;
  readonly experiment: string;
}

export const news = createStore<{ readonly last: News | null; readonly writing: string | null }>(() => ({
  last: null,
  /** The pin whose note is to be written as the notebook opens. */
  writing: null,
}));
