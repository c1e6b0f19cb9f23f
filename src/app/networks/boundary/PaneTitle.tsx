import { wrongInWords } from './answersSentence.ts';
import styles from './Boundary.module.css';
import type { ShownWeights } from './weightsShown.ts';

interface PaneTitleProps {
  readonly weights: ShownWeights;
  /** How many answers are wrong; null where nothing answers. */
  readonly wrong: number | null;
  readonly known: boolean;
}

/** Whose answers these are, in its colour, and how many of them are wrong. */
export function PaneTitle({ weights: { name, colour }, wrong, known }: PaneTitleProps) {
  return (
    <p className={styles.title}>
      <b style={{ color: `var(--${colour})` }}>{name}</b>
      <span className="soft">{known && wrongInWords(wrong)}</span>
    </p>
  );
}
