import { useStore } from 'zustand';
import { shelf } from '../frame/shelf.ts';
import type { Claim } from './claim.ts';
import { type Bets, createBets, KEY, type Tried } from './createBets.ts';
import { standing } from './judge.ts';

/** What has been bet in this browser. */
export const bets = createBets(shelf);

// Another tab has gone on.
addEventListener('storage', ({ key }) => {
  if (key === KEY) bets.refresh();
});

export function useBets<Selected>(select: (bets: Bets) => Selected): Selected {
  return useStore(bets, (state) => select(state.bets));
}

/** What is known of this claim; null where it has other trials now than when it was tried. */
export function triedOf(all: Bets, { name, trials }: Claim): Tried | null {
  const tried = all[name];
  return tried?.outcomes.length === trials.length ? tried : null;
}

/** How many bets came out right, of how many. */
export function score(all: Bets, claims: readonly Claim[]): { readonly right: number; readonly placed: number } {
  const placed = claims.map((claim) => triedOf(all, claim)).filter((tried) => tried !== null && tried.bet !== null);
  return { placed: placed.length, right: placed.filter((tried) => isRight(tried)).length };
}

export function isRight(tried: Tried | null): boolean {
  return tried !== null && tried.bet === standing(tried.outcomes);
}
