import { Working } from '../working/Working.tsx';
import { judgePin, stopJudging, useJudging } from './judging.ts';
import styles from './Notebook.module.css';
import type { Pin } from './pin.ts';

/** What the verdict said, and how sure it was; or how far it is, where it was not known when it was pinned. */
export function PinVerdict({ pin: { experiment: text, verdict, certainty } }: { readonly pin: Pin }) {
  const work = useJudging(text);
  if (verdict !== '') {
    return (
      <>
        <p className={styles.verdict}>{verdict}</p>
        {certainty !== '' && <p className={styles.small}>{certainty}</p>}
      </>
    );
  }
  return (
    <>
      {work.progress === null && !work.stopped && <p className={styles.verdict}>No verdict was kept.</p>}
      <Working
        work={work}
        what="computing its verdict"
        stopped="The verdict was stopped."
        onCancel={() => stopJudging(text)}
        onGoOn={() => void judgePin(text, true)}
      />
    </>
  );
}
