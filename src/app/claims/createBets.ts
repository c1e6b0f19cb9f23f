import { createStore, type StoreApi } from 'zustand';
import type { Outcome, Standing } from './claim.ts';

/** What is known of a claim from before: what was bet, null where nothing was, and how its trials came out. */
export interface Tried {
  readonly bet: Standing | null;
  readonly outcomes: readonly Outcome[];
}

export type Bets = Readonly<Record<string, Tried>>;

export const KEY = 'lookahead-lab.claims';

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface BetsStore extends StoreApi<{ readonly bets: Bets }> {
  keep(claim: string, tried: Tried): void;
  /** Forgets all of them. */
  clear(): void;
  /** Takes over what another tab has written. */
  refresh(): void;
}

/**
 * `shelf` gives the browser's storage, whose mere mention throws where it is forbidden; then what was bet is known until
 * the page is closed. What is stored is `name:bet:outcome,outcome` line by line, with a dash for no bet; what cannot be
 * read of it counts as not tried.
 */
export function createBets(shelf: () => Shelf): BetsStore {
  const store = createStore<{ readonly bets: Bets }>(() => ({ bets: stored(shelf) }));
  const refresh = () => store.setState({ bets: { ...store.getState().bets, ...stored(shelf) } });
  return {
    ...store,
    refresh,
    keep(claim, tried) {
      refresh();
      const bets = { ...store.getState().bets, [claim]: tried };
      store.setState({ bets });
      try {
        shelf().setItem(KEY, write(bets));
      } catch {
        // Full or forbidden: a bet that is forgotten tomorrow is no reason to disturb a reader today.
      }
    },
    clear() {
      store.setState({ bets: {} });
      try {
        shelf().removeItem(KEY);
      } catch {
        // Then there was nothing kept either.
      }
    },
  };
}

const LINE = /^([\w-]{1,40}):(all|some|none|-):((?:(?:holds|fails|undecided),?){1,9})$/;

function stored(shelf: () => Shelf): Bets {
  try {
    return read(shelf().getItem(KEY) ?? '');
  } catch {
    return {};
  }
}

function read(text: string): Bets {
  const found = text
    .slice(0, 20_000)
    .split('\n')
    .flatMap((line): [string, Tried][] => {
      const match = LINE.exec(line);
      if (match === null) return [];
      const [, name, bet, outcomes] = match;
      // The pattern lets nothing else through.
      const all = outcomes.split(',').filter(Boolean) as Outcome[];
      return [[name, { bet: bet === '-' ? null : (bet as Standing), outcomes: all }]];
    });
  return Object.fromEntries(found);
}

function write(bets: Bets): string {
  return Object.entries(bets)
    .map(([name, { bet, outcomes }]) => `${name}:${bet ?? '-'}:${outcomes}`)
    .join('\n');
}
