import { linkWith } from '../address.ts';
import styles from './Claim.module.css';
import type { Claim } from './claim.ts';
import { standing, verdictOf } from './judge.ts';
import type { Trying } from './trying.ts';

/** How the claim stands, what came of the bet, what decides, and the way to overturn it. */
export function Verdict({ claim, trying }: { readonly claim: Claim; readonly trying: Trying }) {
  const { bet, found } = trying;
  const outcomes = found.map(({ outcome }) => outcome);
  const right = bet === standing(outcomes);
  // Where it came out against the claim there is most to overturn.
  const place = Math.max(0, outcomes.indexOf('fails'));
  return (
    <section aria-labelledby="verdict">
      <h3 id="verdict">Verdict</h3>
      <p className={styles.stands} role="status">
        <strong>{verdictOf(outcomes)}.</strong>{' '}
        {bet !== null && (right ? 'Your bet was right.' : `You had bet “${claim.bets[bet]}”.`)}
      </p>
      <h3>What decides</h3>
      {claim.decides.map((paragraph) => (
        <p key={paragraph} className={styles.prose}>
          {paragraph}
        </p>
      ))}
      <h3>Not convinced?</h3>
      <p className={styles.prose}>
        These are few trials, in two dimensions or on small networks, and others can be chosen. Change whatever you
        like:{' '}
        <a className={styles.overturn} href={linkWith(claim.trials[place].experiment)}>
          try to overturn it
        </a>
        , beginning with “{claim.trials[place].title}”.
      </p>
    </section>
  );
}
