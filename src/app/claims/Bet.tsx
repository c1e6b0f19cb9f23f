import { useEffect, useRef } from 'react';
import { Working } from '../working/Working.tsx';
import { triedOf, useBets } from './bets.ts';
import styles from './Claim.module.css';
import type { Claim, Standing } from './claim.ts';
import { verdictOf } from './judge.ts';
import { begin, goOn, stop, type Trying, useTrying } from './trying.ts';

const OPTIONS: readonly Standing[] = ['all', 'some', 'none'];

/** The question and the ways to bet; once a bet is placed, what it was and how far the trials have come. */
export function Bet({ claim }: { readonly claim: Claim }) {
  const trying = useTrying(claim.name);
  return (
    <section className={`card ${styles.bet}`} aria-label="Your bet">
      {trying === undefined ? <Question claim={claim} /> : <Placed claim={claim} trying={trying} />}
    </section>
  );
}

function Question({ claim }: { readonly claim: Claim }) {
  const before = useBets((all) => triedOf(all, claim));
  return (
    <>
      <p className={styles.question}>{claim.question}</p>
      <div className={styles.options}>
        {OPTIONS.map((option) => (
          <button key={option} type="button" className="button" onClick={() => begin(claim, option)}>
            {claim.bets[option]}
          </button>
        ))}
        <button type="button" className={styles.plain} onClick={() => begin(claim, null)}>
          Show me without betting
        </button>
      </div>
      {before !== null && (
        <p className="soft">
          When you last tried it: {verdictOf(before.outcomes).toLowerCase()}
          {before.bet === null ? '.' : `; you had bet “${claim.bets[before.bet]}”.`}
        </p>
      )}
    </>
  );
}

function Placed({ claim, trying }: { readonly claim: Claim; readonly trying: Trying }) {
  const said = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone.
  useEffect(() => said.current?.focus({ preventScroll: true }), []);
  const { bet, phase, found, work, problem } = trying;
  return (
    <>
      <p ref={said} tabIndex={-1} className={styles.question}>
        {bet === null ? 'No bet. ' : `You bet: “${claim.bets[bet]}”. `}
        {SAID[phase]}
      </p>
      {phase === 'failed' && <p role="alert">This could not be computed: {problem}</p>}
      <Working
        work={work}
        what={`trial ${Math.min(found.length + 1, claim.trials.length)} of ${claim.trials.length}`}
        onCancel={stop}
        onGoOn={() => goOn(claim)}
      />
      {phase === 'failed' && (
        <button type="button" className="button" onClick={() => goOn(claim)}>
          Try again
        </button>
      )}
    </>
  );
}

const SAID: Readonly<Record<Trying['phase'], string>> = {
  running: 'The trials are running.',
  done: 'The trials are done.',
  stopped: 'The trials are stopped.',
  failed: 'A trial did not come to its end.',
};
