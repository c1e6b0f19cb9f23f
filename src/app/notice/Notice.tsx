import { X } from 'lucide-react';
import { useStore } from 'zustand';
import { useProblems, useSubject } from '../subject.ts';
import styles from './Notice.module.css';
import { Problems } from './Problems.tsx';

const PLACED = ['landscape', 'start', 'noise', 'run', 'steps', 'seed', 'seeds', 'show', 'at', 'view'];

/**
 * Above the picture: how many things a link got wrong, those that belong nowhere else, and news of the computation.
 * `placed`: the keys that have a control, beside which their problems are said.
 */
export function Notice({ placed = PLACED }: { readonly placed?: readonly string[] }) {
  const { store, dismissNotice, dismissProblems } = useSubject();
  const count = useProblems().length;
  const notice = useStore(store, (state) => state.notice);
  return (
    <>
      {count > 0 && (
        <div className={styles.notice} role="status">
          <div>
            <p>
              {count === 1 ? 'One thing' : count === 10 ? 'Ten or more things' : `${count} things`} in this link could
              not be taken as written. Everything else is as the link says.
            </p>
            <Problems of={({ key }) => !placed.includes(key)} />
            <div className={styles.narrow}>
              <Problems of={({ key }) => placed.includes(key)} />
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
