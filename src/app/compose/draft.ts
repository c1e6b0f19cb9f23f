import { useStore } from 'zustand';
import { shelf } from '../frame/shelf.ts';
import { createDraft, type Draft, KEY } from './createDraft.ts';

/** The lecture of this browser. Whatever needs it imports it late, and so it stays until the page is closed. */
export const draft = createDraft(shelf);

// Another tab has changed the storage; a key of null says that it was emptied.
addEventListener('storage', ({ key }) => {
  if (key === KEY || key === null) draft.refresh();
});

export function useDraft<Selected>(select: (draft: Draft) => Selected): Selected {
  return useStore(draft, select);
}
