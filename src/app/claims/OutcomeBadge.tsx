import { Check, Minus, X } from 'lucide-react';
import type { Outcome } from './claim.ts';
import styles from './Trials.module.css';

const LOOKS = {
  holds: { word: 'Holds here', Sign: Check },
  fails: { word: 'Fails here', Sign: X },
  undecided: { word: 'Undecided here', Sign: Minus },
} as const;

export function OutcomeBadge({ outcome }: { readonly outcome: Outcome }) {
  const { word, Sign } = LOOKS[outcome];
  return (
    <span className={styles.badge} data-outcome={outcome}>
      <Sign size={15} aria-hidden="true" /> {word}
    </span>
  );
}
