import { useApp } from '../store.ts';
import styles from './Notice.module.css';

/** For computations that take longer than half a second. */
export function ProgressBar() {
  const progress = useApp((state) => state.progress);
  if (progress === null) return null;
  return (
    <label className={styles.progress}>
      computing all seeds
      <progress value={progress} max={1} />
    </label>
  );
}
