import { X } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import styles from './News.module.css';

/** News leave by themselves after so long, unless a pointer or the focus is on them. */
const SHOWN_MS = 9000;

interface NewsProps {
  /** Null while there are none. */
  readonly said: string | null;
  /** What can be done about them, in a word or two. */
  readonly action: string;
  readonly onAction: () => void;
  /** They were dismissed or have been there long enough. */
  readonly onLeave: () => void;
}

/** Says at the lower edge that something was done, and offers what may come next. */
export function News({ said, action, onAction, onLeave }: NewsProps) {
  const [held, setHeld] = useState(false);
  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    if (said === null || held) return undefined;
    const timer = setTimeout(leave, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said, held]);
  // What has the pointer is gone without the pointer having left it.
  const letGo = (then: () => void) => () => {
    setHeld(false);
    then();
  };
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
          <button type="button" className="button" onClick={letGo(onAction)}>
            {action}
          </button>
          <button type="button" className="button icon" aria-label="Dismiss" onClick={letGo(onLeave)}>
            <X size={16} aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  );
}
