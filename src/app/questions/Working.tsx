import { timeLeft } from '../words/timeLeft.ts';
import { useAnswers } from './answers.ts';
import { cancelQuestion, resumeQuestion } from './inquire.ts';
import styles from './Questions.module.css';

/** How far a long computation has come, how long it will still take, and the way to stop it. */
export function Working() {
  const progress = useAnswers((state) => state.progress);
  const cancelled = useAnswers((state) => state.cancelled);
  if (cancelled)
    return (
      <p className={styles.working}>
        <span>stopped</span>
        <button type="button" className="button" onClick={resumeQuestion}>
          Go on
        </button>
      </p>
    );
  if (progress === null) return null;
  return (
    <p className={styles.working}>
      <label>
        {timeLeft(progress.secondsLeft)}
        <progress value={progress.share} max={1} />
      </label>
      <button type="button" className="button" onClick={cancelQuestion}>
        Cancel
      </button>
    </p>
  );
}
