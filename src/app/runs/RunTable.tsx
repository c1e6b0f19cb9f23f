import { useState } from 'react';
import { store, useApp, useExperiment } from '../store.ts';
import { runName } from '../words/runs.ts';
import { NotMeasured } from '../working/Measuring.tsx';
import { figures, measured, NO_FIGURES } from './figures.ts';
import { RunRow } from './RunRow.tsx';
import styles from './Runs.module.css';
import { shownStyles, useLooks } from './runView.ts';

/**
 * Renders when the numbers change, which under a moving finger is twelve times a second, and when runs come, go or are
 * hidden; never with each of the finger's steps.
 */
export function RunTable() {
  const result = useApp((state) => state.ensemble);
  useExperiment(({ runs }) => runs.length);
  useLooks();
  const [edited, setEdited] = useState<number | null>(null);
  const { experiment } = store.getState();
  // By their ids: the numbers may be those of a moment ago, before a run came or went.
  const measuredRuns = new Map(
    result === null ? [] : shownStyles(result.experiment).map(({ id }, index) => [id, index] as const),
  );
  return (
    <table className={styles.table}>
      <caption>
        {measured(result?.experiment ?? experiment)} <NotMeasured />
      </caption>
      {/* Of fixed widths: columns must not jump under a finger. */}
      <colgroup>
        {['20%', '16%', '12%', '17%', '35%'].map((width, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
          <col key={column} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">loss</th>
          <th scope="col" title="From the weights that are judged to the nearest minimum">
            distance
          </th>
          <th scope="col" title="Gradient evaluations spent">
            steps
          </th>
          <th scope="col" title="Learning rate (lr)">
            rate
          </th>
          <th scope="col">ended</th>
        </tr>
      </thead>
      {shownStyles(experiment).map((style, index) => {
        const at = measuredRuns.get(style.id);
        return (
          <RunRow
            key={style.id}
            style={style}
            name={runName(experiment, index)}
            index={index}
            figures={
              result === null || at === undefined ? NO_FIGURES : figures(result.experiment, at, result.value[at])
            }
            edited={edited === style.id}
            onEdit={() => setEdited(edited === style.id ? null : style.id)}
          />
        );
      })}
    </table>
  );
}
