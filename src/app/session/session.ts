import { store } from '../store.ts';
import { connectPaths } from './paths.ts';

/**
 * Keeps the results up to date with the experiment. Of each study one is under way at a time; a newer experiment waits
 * for it for a moment, after which the worker is told to drop what it is doing. What takes long can be stopped; then it
 * stays so until the experiment changes or the reader takes it up again.
 *
 * What is measured over seeds waits for the first picture: another thread would take its processor.
 */
export function connectSession(): void {
  connectPaths();
  if (store.getState().pictured) {
    void measure();
    return;
  }
  const stop = store.subscribe(({ pictured }) => {
    if (!pictured) return;
    stop();
    void measure();
  });
}

async function measure(): Promise<void> {
  const { connectMeasuring } = await import('./measuring.ts');
  connectMeasuring();
}
