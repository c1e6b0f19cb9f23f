import { fullScreen } from './fullScreen.ts';

/** What some browsers have and the language's library does not know yet. */
interface WithKeyboard {
  readonly keyboard?: { lock(keys: readonly string[]): Promise<void>; unlock(): void };
}

/**
 * While a page is full screen, Escape is the page's own, to close what is open before it leaves: where browsers grant
 * that, they leave when it is held. Elsewhere it leaves at once. Returns how to stop.
 */
export function holdEscape(): () => void {
  // See WithKeyboard; absent where it is not granted.
  const { keyboard } = navigator as WithKeyboard;
  const follow = ({ on }: { readonly on: boolean }) => {
    if (on) keyboard?.lock(['Escape']).catch(() => {});
    else keyboard?.unlock();
  };
  follow(fullScreen.getState());
  const stop = fullScreen.subscribe(follow);
  return () => {
    stop();
    keyboard?.unlock();
  };
}
