import { timeLeft } from './timeLeft.ts';
import styles from './Working.module.css';
import type { Work } from './work.ts';

interface WorkingProps {
  readonly work: Work;
  /** What is being computed, where that is not said beside it. */
  readonly what?: string;
  /** What is missing after it was stopped, where that is not said beside it. */
  readonly stopped?: string;
  readonly onCancel: () => void;
  readonly onGoOn: () => void;
}

/** How far a long computation has come, how long it will still take, and the way to stop it and to take it up again. */
export function Working({ work, what, stopped = 'stopped', onCancel, onGoOn }: WorkingProps) {
  const { progress } = work;
  if (progress === null && !work.stopped) return null;
  const act = work.stopped ? 'Go on' : 'Cancel';
  return (
    // Elements of phrasing alone, since it also stands within a paragraph; the one button keeps the focus in both states.
    <span className={styles.working}>
      {progress === null ? (
        <span role="status">{stopped}</span>
      ) : (
        <label>
          {words(what, progress.secondsLeft)}
          <progress value={progress.share} max={1} />
        </label>
      )}
      <button
        type="button"
        className="button"
        aria-label={what && `${act}: ${what}`}
        onClick={work.stopped ? onGoOn : onCancel}
      >
        {act}
      </button>
    </span>
  );
}

function words(what: string | undefined, secondsLeft: number | null): string {
  if (secondsLeft === null) return what ?? 'computing';
  return what === undefined ? timeLeft(secondsLeft) : `${what}, ${timeLeft(secondsLeft)}`;
}
