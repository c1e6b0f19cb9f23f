import { X } from 'lucide-react';
import { useState } from 'react';
import { group } from '../words/numbers.ts';
import styles from './Lecture.module.css';
import type { OpenedDeck } from './useDeck.ts';

/** What of the link could not be taken as it stands; the scenes that could are shown. */
export function LinkTrouble({ opened }: { readonly opened: OpenedDeck }) {
  const [dismissed, setDismissed] = useState(false);
  const { trouble, deck } = opened;
  if (dismissed || (trouble === null && deck.problemCount === 0)) return null;
  const more = deck.problemCount - deck.problems.length;
  return (
    <div className={styles.trouble} role="status">
      <div>
        {trouble !== null && <p>{trouble} These are the scenes that could still be read.</p>}
        {deck.problems.map(({ line, message, leftOut }) => (
          <p key={`${line} ${message}`}>
            Line {line}
            {leftOut ? ', left out' : ''}: {message}
          </p>
        ))}
        {more > 0 && <p>And {group(more)} more.</p>}
      </div>
      <button type="button" className="button icon" aria-label="Dismiss" onClick={() => setDismissed(true)}>
        <X size={18} aria-hidden="true" />
      </button>
    </div>
  );
}
