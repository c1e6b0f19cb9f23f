import { useMemo } from 'react';
import type { Split } from '../../../engine/networks/data/dataset.ts';
import type { ClassField, Predictions } from '../../../engine/networks/protocol.ts';
import styles from './Boundary.module.css';
import { DigitTile } from './DigitTile.tsx';
import { MOST_MISTAKES, mistakesOf } from './mistakes.ts';
import { PaneTitle } from './PaneTitle.tsx';
import type { ShownWeights } from './weightsShown.ts';

interface MistakesPaneProps {
  readonly weights: ShownWeights;
  readonly test: Split | null;
  readonly predicted: ClassField | null;
  readonly known: boolean;
  /** All answers, and whose are shown beside these. */
  readonly others: Predictions | null;
  readonly all: readonly ShownWeights[];
}

/** The digits that one network gets wrong, those first that only it gets wrong. */
export function MistakesPane({ weights, test, predicted, known, others, all }: MistakesPaneProps) {
  const mistakes = useMemo(
    () => (test && predicted && others ? mistakesOf(predicted, test, others, weights, all) : []),
    [test, predicted, others, weights, all],
  );
  return (
    <div className={styles.pane}>
      <PaneTitle weights={weights} wrong={predicted && mistakes.length} known={known} />
      <ul className={styles.tiles} aria-label={`${weights.name}: digits read wrong`}>
        {test !== null &&
          mistakes.slice(0, MOST_MISTAKES).map((mistake) => (
            <li key={mistake.sample}>
              <DigitTile split={test} mistake={mistake} />
            </li>
          ))}
      </ul>
      {mistakes.length > MOST_MISTAKES && <p className={styles.more}>and {mistakes.length - MOST_MISTAKES} more</p>}
    </div>
  );
}
