import type { ReactNode } from 'react';
import styles from './Verdict.module.css';
import type { VerdictColours } from './verdictColours.ts';

/** A number of the verdict and what it says. */
export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The first run's number against that of the run beside it. */
export function Against({
  study,
  baseline,
  colours,
}: {
  readonly study: string;
  readonly baseline: string;
  readonly colours: VerdictColours;
}) {
  return (
    <>
      <b style={{ color: colours.study }}>{study}</b> against <b style={{ color: colours.baseline }}>{baseline}</b>
    </>
  );
}
