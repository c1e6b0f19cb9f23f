import { optimizersOf } from '../../engine/experiment/experiment.ts';
import { lastSync } from '../../engine/experiment/rhythm.ts';
import { isRandom } from '../../engine/objective.ts';
import { landscapeNamed } from '../../landscapes/registry.ts';
import { shownStyles, useLooks } from '../runs/runView.ts';
import { useApp } from '../store.ts';
import { formatNumber, formatSignificant, group } from '../words/numbers.ts';
import { NotMeasured } from '../working/Measuring.tsx';
import { Alone } from './Alone.tsx';
import { BestLearningRates } from './BestLearningRates.tsx';
import { Against, Fact } from './Fact.tsx';
import { Pieces } from './Pieces.tsx';
import { certainty, verdictSentence } from './sentence.ts';
import styles from './Verdict.module.css';
import { VisitedMinima } from './VisitedMinima.tsx';
import type { VerdictColours } from './verdictColours.ts';

/** What it means: one sentence, how sure it is, and three facts. Every number comes from the engine. */
export function Verdict() {
  const result = useApp((state) => state.verdict);
  // A screen reader hears the verdict when the finger has come to rest.
  const live = useApp((state) => (state.moving ? 'off' : 'polite'));
  useLooks();
  if (result === null) return <Alone />;
  const { experiment, value } = result;
  const { comparison, reach, index } = value;
  const lines = shownStyles(experiment);
  const colours: VerdictColours = { study: `var(--${lines[0].line})`, baseline: `var(--${lines[index].line})` };
  const judgedAt = lastSync(optimizersOf(experiment)[0], experiment.steps);
  const random = isRandom(experiment);
  const floor = value.floor ?? 0;
  // A formula of one's own has no floor that is known; any other without one goes down for ever.
  const unbounded = value.floor === null && landscapeNamed(experiment.landscape.name)?.family !== 'your own';
  return (
    <section className={`card ${styles.verdict}`} aria-label="Verdict">
      <p className={styles.sentence} aria-live={live}>
        <Pieces pieces={verdictSentence(experiment, value)} colours={colours} />
      </p>
      <p className={styles.certainty}>{certainty(experiment, comparison)}</p>
      <NotMeasured />
      <dl className={styles.facts}>
        <Fact
          label={`Loss after ${group(judgedAt)} gradient steps${random ? `, median of ${group(experiment.seeds)} seeds` : ''}`}
        >
          <Against
            study={formatSignificant(comparison.study + floor, 2)}
            baseline={formatSignificant(comparison.baseline + floor, 2)}
            colours={colours}
          />
        </Fact>
        {reach && (
          <Fact label={`Gradient steps until the loss stays below ${formatNumber(reach.level + floor)}`}>
            <Against study={steps(reach.study)} baseline={steps(reach.baseline)} colours={colours} />
          </Fact>
        )}
        {judgedAt > 0 && (
          <Fact label="Each at its own best learning rate">
            {unbounded ? (
              <span className="soft">there is no best one: the loss has no lowest value</span>
            ) : (
              <BestLearningRates colours={colours} floor={value.floor} baseline={index} />
            )}
          </Fact>
        )}
        <VisitedMinima experiment={experiment} baseline={index} colours={colours} />
      </dl>
      <p className={styles.cost}>
        Every run pays one gradient per step. Lookahead also keeps one more copy of the weights.
      </p>
    </section>
  );
}

function steps(value: number | null): string {
  return value === null ? 'never' : group(value);
}
