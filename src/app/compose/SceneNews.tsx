import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { goTo } from '../frame/frameStore.ts';
import { sceneNews } from './addScene.ts';
import styles from './SceneNews.module.css';

/** News leave by themselves after so long, unless a pointer or the focus is on them. */
const SHOWN_MS = 9000;

/** Says that a scene was added, and leads to the lecture. */
export function SceneNews() {
  const said = useStore(sceneNews, (state) => state.said);
  const [held, setHeld] = useState(false);
  const dismiss = () => {
    setHeld(false);
    sceneNews.setState({ said: null });
  };
  useEffect(() => {
    if (said === null || held) return undefined;
    const timer = setTimeout(() => sceneNews.setState({ said: null }), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said, held]);
  return (
    <div
      role="status"
      className={styles.news}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {said !== null && (
        <div>
          <p>{said}</p>
          <button
            type="button"
            className="button"
            onClick={() => {
              dismiss();
              goTo('compose');
            }}
          >
            Your lecture
          </button>
          <button type="button" className="button icon" aria-label="Dismiss" onClick={dismiss}>
            <X size={16} aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  );
}
