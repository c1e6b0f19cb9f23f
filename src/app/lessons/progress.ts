import { useStore } from 'zustand';
import { createProgress, type Done, KEY } from './createProgress.ts';

/** What has been done in this browser. */
export const progress = createProgress(() => localStorage);

// Another tab has gone on.
addEventListener('storage', ({ key }) => {
  if (key === KEY) progress.refresh();
});

export function useDone<Selected>(select: (done: Done) => Selected): Selected {
  return useStore(progress, ({ done }) => select(done));
}
