import { Check } from 'lucide-react';
import { useSettable } from '../subject.ts';
import type { Bet, Scene } from './lesson.ts';
import { Inlines } from './Prose.tsx';
import { bet, returnHome, showSolution, unfair, useReading } from './reading.ts';
import styles from './Task.module.css';

const TITLES = { until: 'Try it', bet: 'Place your bet', puzzle: 'A puzzle' } as const;

/** What there is to do in a scene, and whether it is done. */
export function Task({ scene }: { readonly scene: Scene }) {
  const done = useReading((reading) => reading.done);
  const { goal } = scene;
  return (
    <section className={`${styles.task} ${done ? styles.done : ''}`} aria-labelledby="task-title">
      <h3 id="task-title">{TITLES[goal.type]}</h3>
      <p>
        <Inlines content={scene.task} />
      </p>
      {goal.type === 'bet' && <Bets goal={goal} />}
      {goal.type === 'puzzle' && !done && <Rules scene={scene} mayChange={goal.mayChange} />}
      {goal.type !== 'bet' && (
        <p className={styles.state} role="status">
          {done && (
            <>
              <Check size={16} aria-hidden="true" /> {goal.type === 'puzzle' ? 'Solved' : 'Done'}
            </>
          )}
        </p>
      )}
    </section>
  );
}

/** The choices; after one was taken, what the engine found. */
function Bets({ goal }: { readonly goal: Bet }) {
  const answer = useReading((reading) => reading.answer);
  const outcome = useReading((reading) => reading.outcome);
  return (
    <>
      <div className={styles.choices}>
        {goal.choices.map(({ says }, index) => (
          <button
            key={says}
            type="button"
            className={`button ${styles.choice} ${outcome === index ? styles.right : ''}`}
            aria-pressed={answer === index}
            disabled={answer !== null && answer !== index && outcome !== index}
            onClick={() => answer === null && bet(index)}
          >
            {outcome === index && <Check size={16} aria-hidden="true" />}
            <span>{says}</span>
          </button>
        ))}
      </div>
      <p className={styles.state} role="status">
        {answer !== null && outcome === null && 'The engine is computing it.'}
        {outcome !== null &&
          (outcome === answer
            ? `So it is: ${lowered(goal.choices[outcome].says)}.`
            : `It came out otherwise: ${lowered(goal.choices[outcome].says)}.`)}
      </p>
    </>
  );
}

/** What may be changed, what was changed all the same, and the way out. */
function Rules({ scene, mayChange }: { readonly scene: Scene; readonly mayChange: readonly string[] }) {
  const broken = useSettable((experiment) => unfair(mayChange, experiment).join(', '));
  return (
    <div className={styles.rules}>
      {broken !== '' && (
        <p role="alert">
          This counts only with the rest as it was, and {broken} {broken.includes(',') ? 'are' : 'is'} not.{' '}
          <button type="button" className={styles.quiet} onClick={returnHome}>
            Begin again
          </button>
        </p>
      )}
      {scene.solution.length > 0 && (
        <button type="button" className={styles.quiet} onClick={showSolution}>
          Show me a solution
        </button>
      )}
    </div>
  );
}

function lowered(text: string): string {
  return /^[A-Z][a-z]/.test(text) && !/^(Lookahead|Adam)/.test(text)
    ? `${text.charAt(0).toLowerCase()}${text.slice(1)}`
    : text;
}
