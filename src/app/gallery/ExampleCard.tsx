import { useRef } from 'react';
import { useSeen } from '../controls/useSeen.ts';
import styles from './Gallery.module.css';
import { Thumbnail } from './Thumbnail.tsx';

interface ExampleCardProps {
  readonly title: string;
  readonly look: string;
  readonly experiment: string;
  /** The one card that the Tab key reaches. */
  readonly active: boolean;
  readonly onReach: () => void;
  readonly onOpen: () => void;
}

/** An example that can be opened. Its picture is computed when the card comes into view. */
export function ExampleCard({ title, look, experiment, active, onReach, onOpen }: ExampleCardProps) {
  const card = useRef<HTMLLIElement>(null);
  const seen = useSeen(card);
  return (
    <li ref={card}>
      <button type="button" className={styles.example} tabIndex={active ? 0 : -1} onFocus={onReach} onClick={onOpen}>
        {seen ? <Thumbnail text={experiment} /> : <span className={styles.thumbnail} />}
        <span className={styles.title}>{title}</span>
        <span className={styles.look}>{look}</span>
      </button>
    </li>
  );
}
