import styles from './Notebook.module.css';
import type { Pin } from './pin.ts';

/** What the verdict said, and how sure it was. */
export function PinVerdict({ pin: { verdict, certainty } }: { readonly pin: Pin }) {
  return (
    <>
      <p className={styles.verdict}>{verdict === '' ? 'No verdict was kept.' : verdict}</p>
      {certainty !== '' && <p className={styles.small}>{certainty}</p>}
    </>
  );
}
