import { frameStore } from '../frame/frameStore.ts';
import { whenIdle } from '../plot/whenIdle.ts';
import { store } from '../store.ts';

/**
 * Does once, in a quiet moment, what nobody waits for: when the picture and what it means stand, or, on the other pages,
 * when the page has been loaded.
 */
export function whenSettled(task: () => void): void {
  if (frameStore.getState().frame.page !== 'workbench') {
    if (document.readyState === 'complete') whenIdle(task);
    else addEventListener('load', () => whenIdle(task), { once: true });
    return;
  }
  const stop = store.subscribe(({ pictured, ensemble }) => {
    if (!pictured || ensemble === null) return;
    stop();
    whenIdle(task);
  });
}
