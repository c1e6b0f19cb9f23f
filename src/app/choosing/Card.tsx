import { Check, Info } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import styles from './Chooser.module.css';
import type { Item } from './search.ts';

interface CardProps {
  readonly item: Item;
  readonly chosen: boolean;
  /** The one card that the Tab key reaches. */
  readonly active: boolean;
  readonly picture: ReactNode;
  /** What is unfolded below it; null where it is folded or shown elsewhere. */
  readonly details: ReactNode;
  /** Whether its details are shown, wherever. */
  readonly asked: boolean;
  readonly onReach: () => void;
  readonly onAsk: () => void;
  readonly onChoose: () => void;
}

/** Something that can be chosen, and a small button that tells more about it. */
export function Card({ item, chosen, active, picture, details, asked, onReach, onAsk, onChoose }: CardProps) {
  const id = useId();
  const tabIndex = active ? 0 : -1;
  return (
    <div className={`${styles.card} ${chosen ? styles.chosen : ''} ${active ? styles.active : ''}`}>
      {/* biome-ignore lint/a11y/useSemanticElements: an input would be chosen by every arrow key on the way */}
      <button
        type="button"
        role="radio"
        aria-checked={chosen}
        aria-labelledby={`${id}-title`}
        aria-describedby={item.sentence === '' ? undefined : `${id}-sentence`}
        tabIndex={tabIndex}
        className={styles.choice}
        onFocus={onReach}
        onClick={onChoose}
      >
        {picture}
        <span className={styles.words}>
          <span id={`${id}-title`} className={styles.title}>
            {item.title}
            {chosen && <Check size={16} aria-hidden="true" />}
          </span>
          {item.sentence !== '' && (
            <span id={`${id}-sentence`} className={styles.sentence}>
              {item.sentence}
            </span>
          )}
        </span>
      </button>
      <button
        type="button"
        className={styles.more}
        aria-label={`About ${item.title}`}
        aria-expanded={asked}
        tabIndex={tabIndex}
        onClick={onAsk}
      >
        <Info size={16} aria-hidden="true" />
      </button>
      {details && <div className={styles.unfolded}>{details}</div>}
    </div>
  );
}
