import { useApp } from '../store.ts';
import styles from './Notice.module.css';

/** For computations that take longer than half a second. */
export function ProgressBar() {
  const progress = useApp((state) => state.progress);
  if (progress === null) return null;
  return (
    <label className={styles.progress}>
      computing {progress.label}
      <progress value={progress.share} max={1} />
    </label>
  );
}
