import { useEffect, useRef } from 'react';
import { useFrame } from '../frame/frameStore.ts';
import { Bet } from './Bet.tsx';
import styles from './Claim.module.css';
import { ClaimLink } from './ClaimLink.tsx';
import type { Claim } from './claim.ts';
import { claims } from './claims.ts';
import { Findings } from './Findings.tsx';
import { Lineup } from './Lineup.tsx';
import { PublishedTable } from './PublishedTable.tsx';
import { stop, useTrying } from './trying.ts';
import { Verdict } from './Verdict.tsx';

/** One claim, read from the top: the sentence, the trials, the bet, what they find, the verdict, what decides. */
export function ClaimReader({ claim, place }: { readonly claim: Claim; readonly place: number }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const embedded = useFrame(({ embed }) => embed);
  const trying = useTrying(claim.name);
  useEffect(() => {
    heading.current?.focus();
    return stop;
  }, []);
  const begun = trying !== undefined;
  return (
    <main className={styles.claim}>
      {!embedded && (
        <p className={styles.where}>
          <ClaimLink claim={null}>All claims</ClaimLink> · {place + 1} of {claims.length}
        </p>
      )}
      <h2 ref={heading} tabIndex={-1}>
        “{claim.sentence}”
      </h2>
      <p className={styles.prose}>
        <b>Who says so:</b> {claim.says}
      </p>
      <Lineup trials={claim.trials} />
      <Bet claim={claim} />
      {begun && <Findings claim={claim} found={trying.found} />}
      {trying?.phase === 'done' && (
        <>
          <Verdict claim={claim} trying={trying} />
          {claim.published !== undefined && <PublishedTable published={claim.published} />}
          {!embedded && <Onward place={place} />}
        </>
      )}
    </main>
  );
}

function Onward({ place }: { readonly place: number }) {
  const next = claims[place + 1];
  return (
    <p className={styles.onward}>
      {next === undefined ? (
        <ClaimLink claim={null}>All claims, and how your bets came out</ClaimLink>
      ) : (
        <>
          Next: <ClaimLink claim={next.name}>“{next.sentence}”</ClaimLink>
        </>
      )}
    </p>
  );
}
