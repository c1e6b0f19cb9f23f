import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { unknownName } from '../../engine/experiment/problem.ts';
import cards from '../frame/CardList.module.css';
import { bets, isRight, score, triedOf, useBets } from './bets.ts';
import { ClaimLink } from './ClaimLink.tsx';
import styles from './ClaimList.module.css';
import type { Claim } from './claim.ts';
import { claims } from './claims.ts';
import { verdictOf } from './judge.ts';

/** All claims as cards, with how each stands, and how one's bets came out. */
export function ClaimList({ unknown }: { readonly unknown: string | null }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className={cards.list}>
      <h2 ref={heading} tabIndex={-1}>
        Claims on trial
      </h2>
      <p className={cards.lead}>
        What encyclopedias, articles and posts say about Lookahead, sentence by sentence. Place a bet; the trials then
        run here, on your machine, and the verdict is read off their numbers. Most of the sentences hold somewhere and
        fail elsewhere, and what decides is worth more than either.
      </p>
      {unknown !== null && (
        <p className={cards.unknown} role="alert">
          {unknownName(
            'claim',
            unknown,
            claims.map(({ name }) => name),
          )}
        </p>
      )}
      <ol>
        {claims.map((claim, index) => (
          <li key={claim.name}>
            <Entry claim={claim} number={index + 1} />
          </li>
        ))}
      </ol>
      <Score />
    </main>
  );
}

function Entry({ claim, number }: { readonly claim: Claim; readonly number: number }) {
  const tried = useBets((all) => triedOf(all, claim));
  const bet = tried?.bet ?? null;
  return (
    <ClaimLink claim={claim.name} className={cards.entry}>
      <span className={cards.number} aria-hidden="true">
        {tried === null ? number : <Check size={20} />}
      </span>
      <span className={`${cards.name} ${styles.sentence}`}>{claim.sentence}</span>
      <span className={styles.state}>
        {tried === null ? (
          'Not tried yet'
        ) : (
          <>
            <b>{verdictOf(tried.outcomes)}.</b>{' '}
            {bet === null
              ? 'You did not bet.'
              : `You bet “${claim.bets[bet]}”: ${isRight(tried) ? 'right' : 'not so'}.`}
          </>
        )}
      </span>
    </ClaimLink>
  );
}

function Score() {
  const all = useBets((known) => known);
  const { right, placed } = score(all, claims);
  const tried = claims.filter((claim) => triedOf(all, claim) !== null).length;
  if (tried === 0) return null;
  return (
    <div className={styles.score}>
      <p role="status">
        {placed === 0
          ? `${tried} of ${claims.length} claims tried, without a bet.`
          : `${right} of your ${placed} ${placed === 1 ? 'bet' : 'bets'} came out right.`}{' '}
        {tried < claims.length
          ? `${claims.length - tried} claims are still to be tried.`
          : 'All claims have been tried.'}
      </p>
      <button type="button" className="button" onClick={bets.clear}>
        Forget my bets
      </button>
    </div>
  );
}
