import { useEffect } from 'react';
import { lecture, useLecture } from './lecture.ts';
import styles from './TypedNumber.module.css';

/** Digits that nothing follows are forgotten after so long, as a typed key by mistake should be. */
const KEPT_MS = 6000;

/** The number of a scene while it is typed, and that there is none of that number. */
export function TypedNumber() {
  const typed = useLecture((now) => now.typed);
  const said = useLecture((now) => now.said);
  useEffect(() => {
    if (typed === '' && said === null) return undefined;
    const timer = setTimeout(() => lecture.setState({ typed: '', said: null }), KEPT_MS);
    return () => clearTimeout(timer);
  }, [typed, said]);
  return (
    <p role="status" className={styles.typed}>
      {typed !== '' && (
        <>
          to scene <b>{typed}</b>: Enter
        </>
      )}
      {said}
    </p>
  );
}
