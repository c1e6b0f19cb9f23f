import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import styles from './Notebook.module.css';
import { news } from './notebook.ts';

/** News leave by themselves after so long, unless a pointer or the focus is on them. */
const SHOWN_MS = 9000;

/** Says that something was pinned, and offers to write the note. */
export function PinNews({ onNote }: { readonly onNote: () => void }) {
  const last = useStore(news, (state) => state.last);
  const [held, setHeld] = useState(false);
  const dismiss = () => {
    setHeld(false);
    news.setState({ last: null });
  };
  useEffect(() => {
    if (last === null || held) return;
    const timer = setTimeout(() => news.setState({ last: null }), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [last, held]);
  return (
    <div
      role="status"
      className={styles.news}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {last !== null && (
        <div>
          <p>{last.text}</p>
          <button
            type="button"
            className="button"
            onClick={() => {
              news.setState({ writing: last.experiment, last: null });
              setHeld(false);
              onNote();
            }}
          >
            Write a note
          </button>
          <button type="button" className="button icon" aria-label="Dismiss" onClick={dismiss}>
            <X size={16} aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  );
}
