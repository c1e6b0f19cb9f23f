import { frameStore } from './frameStore.ts';

/** The browser's storage, as far as it is needed. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Where something is kept beyond this visit. A figure on somebody else's page keeps nothing. The mere mention of the
 * storage throws where the browser forbids it.
 */
export function shelf(): Shelf {
  return frameStore.getState().frame.embed ? NOTHING : localStorage;
}

const NOTHING: Shelf = { getItem: () => null, setItem: () => {}, removeItem: () => {} };
