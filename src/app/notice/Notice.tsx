import { X } from 'lucide-react';
import { dismissNotice, dismissProblems, useApp } from '../store.ts';
import styles from './Notice.module.css';
import { Problems } from './Problems.tsx';

const PLACED = ['landscape', 'start', 'noise', 'run', 'steps', 'seed', 'seeds', 'show', 'at', 'view'];

/** Above the picture: how many things a link got wrong, those that belong nowhere else, and news of the computation. */
export function Notice() {
  const count = useApp((state) => state.problems.length);
  const notice = useApp((state) => state.notice);
  return (
    <>
      {count > 0 && (
        <div className={styles.notice} role="status">
          <div>
            <p>
              {count === 1 ? 'One thing' : count === 10 ? 'Ten or more things' : `${count} things`} in this link could
              not be taken as written. Everything else is as the link says.
            </p>
            <Problems of={({ key }) => !PLACED.includes(key)} />
            <div className={styles.narrow}>
              <Problems of={({ key }) => PLACED.includes(key)} />
            </div>
          </div>
          <button type="button" className="button icon" aria-label="Dismiss" onClick={dismissProblems}>
            <X size={16} aria-hidden="true" />
          </button>
        </div>
      )}
      {notice !== null && (
        <div className={styles.notice} role="status">
          <p>{notice}</p>
          <button type="button" className="button icon" aria-label="Dismiss" onClick={dismissNotice}>
            <X size={16} aria-hidden="true" />
          </button>
        </div>
      )}
    </>
  );
}
