import { baselineIndex } from '../session/baselineIndex.ts';
import { useApp } from '../store.ts';
import { NotMeasured } from '../working/Measuring.tsx';
import { aloneSentence, NOTHING_BESIDE } from './sentence.ts';
import styles from './Verdict.module.css';

/** The verdict on a run that stands alone, and the place for one that is still being computed. */
export function Alone() {
  const result = useApp((state) => state.ensemble);
  const stopped = useApp((state) => state.works.seeds.stopped);
  if (result === null || baselineIndex(result.experiment) !== null) {
    return (
      <section className={`card ${styles.verdict}`} aria-label="Verdict" aria-busy={!stopped}>
        <NotMeasured />
      </section>
    );
  }
  return (
    <section className={`card ${styles.verdict}`} aria-label="Verdict">
      <p className={styles.sentence}>{aloneSentence(result.experiment, result.value[0])}</p>
      <p className={styles.certainty}>{NOTHING_BESIDE}</p>
      <NotMeasured />
    </section>
  );
}
