import { isNetworkText } from '../../engine/networks/experiment/networkText.ts';
import { linkWith } from '../address.ts';
import { AdvantageFigure } from './AdvantageFigure.tsx';
import { BarsFigure } from './BarsFigure.tsx';
import type { Claim, Found, Trial } from './claim.ts';
import { OutcomeBadge } from './OutcomeBadge.tsx';
import styles from './Trials.module.css';
import { tied } from './words.ts';

/** What the trials have found so far, one after the other. */
export function Findings({ claim, found }: { readonly claim: Claim; readonly found: readonly Found[] }) {
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="findings">
      <h3 id="findings">What was measured</h3>
      <ol className={styles.findings}>
        {found.map((each, index) => (
          <li key={claim.trials[index].title} className="card">
            <Finding trial={claim.trials[index]} found={each} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Finding({ trial, found }: { readonly trial: Trial; readonly found: Found }) {
  const { outcome, finding, certainty, bars, advantage } = found;
  const text = found.experiment ?? trial.experiment;
  return (
    <>
      <div className={styles.head}>
        <h4>{trial.title}</h4>
        <OutcomeBadge outcome={outcome} />
      </div>
      <div>
        <p className={styles.finding}>{tied(finding)}</p>
        {certainty !== null && <p className={styles.certainty}>{tied(certainty)}</p>}
        <p className={styles.why}>
          {outcome === trial.expected
            ? trial.why
            : 'When this page was written it came out otherwise, so the explanation that stood here does not apply.'}
        </p>
        <p className={styles.open}>
          <a href={linkWith(text)}>
            Open this trial {isNetworkText(text) ? 'among the networks' : 'in the workbench'}
            <span className="said">: {trial.title}</span>
          </a>
        </p>
      </div>
      <div>
        <BarsFigure chart={bars} />
        {advantage !== null && <AdvantageFigure advantage={advantage} />}
      </div>
    </>
  );
}
