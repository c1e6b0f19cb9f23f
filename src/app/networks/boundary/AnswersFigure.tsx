import { datasetKind } from '../../../engine/networks/data/registry.ts';
import { ExportButton } from '../../figures/ExportButton.tsx';
import { group } from '../../words/numbers.ts';
import { isStale } from '../answers/stale.ts';
import { stepShown } from '../cycles.ts';
import styles from '../Networks.module.css';
import { useNetwork } from '../networkStore.ts';
import { answersSentence } from './answersSentence.ts';
import boundary from './Boundary.module.css';
import { BoundaryPane } from './BoundaryPane.tsx';
import { MistakesPane } from './MistakesPane.tsx';
import { useDataset } from './useDataset.ts';
import { fieldOf, MOST_SHOWN, weightsShown } from './weightsShown.ts';

/** What the networks answer: over the plane of two features the decision boundary, else the samples they get wrong. */
export function AnswersFigure() {
  const answer = useNetwork((state) => state.predictions);
  const fields = useNetwork((state) => state.boundary);
  const stale = useNetwork((state) => isStale(state, state.predictions));
  const current = useNetwork((state) => state.experiment);
  const experiment = answer?.experiment ?? current;
  const data = useDataset(experiment.data.name, experiment.data.values);
  const plane = datasetKind(experiment.data.name)?.features === 2;
  const test = data?.test ?? null;
  const shown = weightsShown(experiment).slice(0, MOST_SHOWN);
  return (
    <figure className={`card ${styles.figure}`} aria-labelledby="answers-title">
      <div className={styles.head}>
        <h2 id="answers-title">
          {plane ? 'Where is the boundary?' : 'What is still read wrong?'}{' '}
          <span className="soft">test set after gradient step {group(stepShown(experiment))}</span>
        </h2>
        {answer && <ExportButton figure="answers" called="answers" />}
      </div>
      <div className={`${plane ? boundary.panes : boundary.lists} ${stale ? styles.stale : ''}`} data-figure="answers">
        {shown.map((weights) => {
          const predicted = answer === null ? null : fieldOf(answer.value, weights);
          const field = fields === null ? null : fieldOf(fields.value, weights);
          const known = answer !== null;
          const key = `${weights.run} ${weights.weights}`;
          return plane ? (
            <BoundaryPane
              key={key}
              weights={weights}
              data={data}
              predicted={predicted}
              field={field}
              known={known}
              boundary={fields?.value ?? null}
            />
          ) : (
            <MistakesPane
              key={key}
              weights={weights}
              test={test}
              predicted={predicted}
              known={known}
              others={answer?.value ?? null}
              all={shown}
            />
          );
        })}
      </div>
      <figcaption className={styles.prose}>
        {answer && test
          ? answersSentence(shown, answer.value, test, plane)
          : 'Answers come when the training has come to an end.'}
      </figcaption>
    </figure>
  );
}
