import { useStore } from 'zustand';
import { shelf } from '../frame/shelf.ts';
import { createProgress, type Done, KEY } from './createProgress.ts';

/** What has been done in this browser. */
export const progress = createProgress(shelf);

// Another tab has gone on.
addEventListener('storage', ({ key }) => {
  if (key === KEY) progress.refresh();
});

export function useDone<Selected>(select: (done: Done) => Selected): Selected {
  return useStore(progress, ({ done }) => select(done));
}
