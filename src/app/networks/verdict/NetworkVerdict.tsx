import { useMemo } from 'react';
import { runStyles } from '../../plot/runStyle.ts';
import { Against, Fact } from '../../verdict/Fact.tsx';
import { Pieces } from '../../verdict/Pieces.tsx';
import styles from '../../verdict/Verdict.module.css';
import type { VerdictColours } from '../../verdict/verdictColours.ts';
import { formatSignificant, group } from '../../words/numbers.ts';
import { percent } from '../../words/percent.ts';
import { useNetwork } from '../networkStore.ts';
import { accuracy } from '../words/accuracy.ts';
import { divergedInWords } from '../words/diverged.ts';
import { comparedWith, judgeTraining } from './judge.ts';
import { networkCertainty, networkSentence, nothingBeside } from './networkSentence.ts';
import { type ReachedAt, stepsToAccuracy } from './stepsToAccuracy.ts';

/** What it means: one sentence, how sure it is, and three facts, about the data that were not trained on. */
export function NetworkVerdict() {
  const answer = useNetwork((state) => state.training);
  // A screen reader hears the verdict when the training has come to an end.
  const live = useNetwork(({ phase }) => (phase === 'training' || phase === 'measuring' ? 'off' : 'polite'));
  const verdict = useMemo(() => (answer === null ? null : judgeTraining(answer.experiment, answer.value)), [answer]);
  const reached = useMemo(
    () => (answer === null || verdict === null ? null : stepsToAccuracy(answer.value, verdict.index)),
    [answer, verdict],
  );
  if (answer === null || verdict === null) {
    const alone = answer !== null && comparedWith(answer.experiment) === null;
    return (
      <section className={`card ${styles.verdict}`} aria-label="Verdict" aria-busy={!alone}>
        {alone && <p className={styles.sentence}>{nothingBeside(answer.experiment)}</p>}
      </section>
    );
  }
  const { experiment, value } = answer;
  const { compared, index, seeds, step } = verdict;
  const lines = runStyles(experiment);
  const colours: VerdictColours = { study: `var(--${lines[0].line})`, baseline: `var(--${lines[index].line})` };
  const over = seeds > 1 ? `, median of ${group(seeds)} seeds` : '';
  return (
    <section className={`card ${styles.verdict}`} aria-label="Verdict">
      <p className={styles.sentence} aria-live={live}>
        <Pieces pieces={networkSentence(experiment, verdict, answer.whole)} colours={colours} />
      </p>
      <p className={styles.certainty}>{networkCertainty(experiment, verdict)}</p>
      <dl className={styles.facts}>
        <Fact label={`Test accuracy after ${group(step)} gradient steps${over}`}>
          <Against
            study={unlessDiverged(compared, accuracy(compared.testAccuracy))}
            baseline={unlessDiverged(compared.baseline, accuracy(compared.baseline.testAccuracy))}
            colours={colours}
          />
        </Fact>
        <Fact label={`Test loss there${over}`}>
          <Against
            study={unlessDiverged(compared, formatSignificant(compared.testLoss, 2))}
            baseline={unlessDiverged(compared.baseline, formatSignificant(compared.baseline.testLoss, 2))}
            colours={colours}
          />
        </Fact>
        {reached && (
          <Fact label={`Gradient steps until ${percent(reached.level)} of the test set are right`}>
            <Against study={steps(reached.study)} baseline={steps(reached.baseline)} colours={colours} />
          </Fact>
        )}
      </dl>
      <p className={styles.cost}>
        {divergedInWords(experiment, value)} Every run pays one gradient per step, from the same initial weights with
        the same minibatches.
      </p>
    </section>
  );
}

/** A median that is no number belongs to a run most of whose seeds diverged. */
function unlessDiverged({ testLoss }: { readonly testLoss: number }, words: string): string {
  return Number.isFinite(testLoss) ? words : 'diverged';
}

function steps(reached: ReachedAt | null): string {
  return reached === null ? 'never' : group(reached.step);
}
