import { useEffect } from 'react';
import { MOST_RUNS } from '../../engine/experiment/limits.ts';
import { useExperiment } from '../store.ts';
import { AddRun } from './AddRun.tsx';
import { connectOwnBest } from './ownBest.ts';
import { RateSwitch } from './RateSwitch.tsx';
import styles from './Runs.module.css';
import { RunTable } from './RunTable.tsx';

/** Everything that is compared, run by run: how each ended, and what can be done with it. */
export function Runs() {
  const count = useExperiment(({ runs }) => runs.length);
  useEffect(connectOwnBest, []);
  return (
    <section className={`card ${styles.runs}`} aria-labelledby="runs-title">
      <AddRun full={count >= MOST_RUNS}>
        <h2 id="runs-title">
          Runs{' '}
          <span className={styles.count}>
            {count} of {MOST_RUNS}
          </span>
        </h2>
      </AddRun>
      <RunTable />
      <RateSwitch />
    </section>
  );
}
