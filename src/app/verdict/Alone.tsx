import { quantile } from '../../engine/studies/quantile.ts';
import { baselineIndex } from '../session.ts';
import { useApp } from '../store.ts';
import { formatNumber, group } from '../words/numbers.ts';
import { runName } from '../words/runs.ts';
import styles from './Verdict.module.css';

/** The verdict on a run that stands alone, and the place for one that is still being computed. */
export function Alone() {
  const result = useApp((state) => state.ensemble);
  if (result === null || baselineIndex(result.experiment) !== null) {
    return <section className={`card ${styles.verdict}`} aria-label="Verdict" aria-busy="true" />;
  }
  const { experiment, value } = result;
  const { ended, judged } = value[0];
  const loss = quantile(judged.slice().sort(), 0.5);
  const name = runName(experiment, 0);
  return (
    <section className={`card ${styles.verdict}`} aria-label="Verdict">
      <p className={styles.sentence}>
        {Number.isFinite(loss)
          ? `${name} ends with a loss of ${formatNumber(loss)}.`
          : `${name} diverges in ${group(ended.diverged)} of ${group(experiment.seeds)} seeds.`}
      </p>
      <p className={styles.certainty}>Nothing stands beside it to be compared with.</p>
    </section>
  );
}
