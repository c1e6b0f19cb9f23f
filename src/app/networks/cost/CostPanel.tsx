import { runStyles } from '../../plot/runStyle.ts';
import { capitalized, runName } from '../../words/runs.ts';
import { isStale } from '../answers/stale.ts';
import styles from '../Networks.module.css';
import { useNetwork } from '../networkStore.ts';
import { BACKEND_NAMES } from '../words/backends.ts';
import { shortName } from '../words/runNames.ts';
import { milliseconds } from '../words/time.ts';
import { bytes, costSentence } from './costInWords.ts';

/** What a run costs in time and memory, as measured here. */
export function CostPanel() {
  const answer = useNetwork((state) => state.training);
  const stale = useNetwork((state) => isStale(state, state.training));
  return (
    <section className={`card ${styles.panel}`} aria-labelledby="cost-title">
      <h2 id="cost-title">
        What does it cost? {answer && <span className="soft">in {BACKEND_NAMES[answer.value.backend]}</span>}
      </h2>
      {answer === null ? (
        <p className="soft">Measured while it trains.</p>
      ) : (
        <div className={stale ? styles.stale : ''}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">run</th>
                <th scope="col" title="Median time of a gradient step, measuring left out">
                  a step
                </th>
                <th scope="col" title="What of it is the optimizer’s and the slow weights’ own">
                  optimizer
                </th>
                <th scope="col">weights</th>
                <th scope="col" title="All that the optimizer keeps beside the weights, in float32">
                  its state
                </th>
              </tr>
            </thead>
            <tbody>
              {answer.value.runs.map(({ cost }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a run is known by its place
                <tr key={index}>
                  <th scope="row" style={{ color: `var(--${runStyles(answer.experiment)[index].line})` }}>
                    {capitalized(index === 0 ? runName(answer.experiment, 0) : shortName(answer.experiment, index))}
                  </th>
                  <td>{milliseconds(1000 * cost.secondsPerStep)}</td>
                  <td>{milliseconds(1000 * cost.optimizerSecondsPerStep)}</td>
                  <td>{bytes(cost.bytesOfWeights)}</td>
                  <td>{bytes(cost.bytesOfState)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className={styles.prose}>{costSentence(answer.experiment, answer.value)}</p>
        </div>
      )}
    </section>
  );
}
