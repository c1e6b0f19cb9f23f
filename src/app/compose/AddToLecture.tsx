import { useState } from 'react';
import { goTo } from '../frame/frameStore.ts';
import styles from './AddToLecture.module.css';

/** What is shown, as the next scene of one's lecture. */
export function AddToLecture({ onLeave }: { readonly onLeave: () => void }) {
  const [said, setSaid] = useState<string | null>(null);
  const add = async () => {
    const { addShown } = await import('./addScene.ts');
    setSaid(addShown());
  };
  return (
    <div className={styles.add}>
      <p aria-live="polite" className="soft">
        {said ?? 'Or show it to a class, as a scene of a lecture.'}
      </p>
      {said === null ? (
        <button type="button" className="button" onClick={() => void add()}>
          Add to your lecture
        </button>
      ) : (
        <button
          type="button"
          className="button"
          onClick={() => {
            onLeave();
            goTo('compose');
          }}
        >
          Your lecture
        </button>
      )}
    </div>
  );
}
