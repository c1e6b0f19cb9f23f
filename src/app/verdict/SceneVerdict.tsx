import { shownStyles, useLooks } from '../runs/runView.ts';
import { baselineIndex } from '../session/baselineIndex.ts';
import { useApp } from '../store.ts';
import { Measuring } from '../working/Measuring.tsx';
import { Pieces } from './Pieces.tsx';
import { aloneSentence, certainty, verdictSentence } from './sentence.ts';

interface SceneVerdictProps {
  /** How it looks there: in a lesson it is read from near by, in a lecture from the last row. */
  readonly styles: Readonly<Record<string, string>>;
}

/** The workbench's verdict in its one sentence, and how sure it is: beside a scene of a lesson or a lecture. */
export function SceneVerdict({ styles }: SceneVerdictProps) {
  const result = useApp((state) => state.verdict);
  const ensemble = useApp((state) => state.ensemble);
  const live = useApp((state) => (state.moving ? 'off' : 'polite'));
  useLooks();
  const alone = ensemble !== null && baselineIndex(ensemble.experiment) === null ? ensemble : null;
  const lines = result === null ? [] : shownStyles(result.experiment);
  return (
    <section className={styles.verdict} aria-label="Verdict" aria-busy={result === null && alone === null}>
      <p className={styles.sentence} aria-live={live}>
        {result !== null && (
          <Pieces
            pieces={verdictSentence(result.experiment, result.value)}
            colours={{ study: `var(--${lines[0].line})`, baseline: `var(--${lines[result.value.index].line})` }}
          />
        )}
        {result === null && alone !== null && aloneSentence(alone.experiment, alone.value[0])}
      </p>
      {result !== null && <p className={styles.certainty}>{certainty(result.experiment, result.value.comparison)}</p>}
      <Measuring />
    </section>
  );
}
