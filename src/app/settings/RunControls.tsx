import { useShallow } from 'zustand/react/shallow';
import { seedParameter, seedsParameter, stepsParameter } from '../../engine/experiment/limits.ts';
import { setExperimentValue } from '../edits.ts';
import { Problems } from '../notice/Problems.tsx';
import { useExperiment } from '../store.ts';
import { ParameterList } from './ParameterList.tsx';
import styles from './Settings.module.css';

/** The budget and the seeds. */
export function RunControls() {
  const values = useExperiment(useShallow(({ steps, seeds, seed }) => ({ steps, seeds, seed })));
  return (
    <section className={styles.section} aria-labelledby="run-title">
      <h2 id="run-title">Run</h2>
      <ParameterList
        parameters={[stepsParameter, seedsParameter, seedParameter]}
        values={values}
        onChange={(name, value) => {
          if (name === 'steps' || name === 'seeds' || name === 'seed') setExperimentValue(name, Number(value));
        }}
      />
      <Problems of={({ key }) => ['steps', 'seed', 'seeds', 'show', 'at'].includes(key)} />
    </section>
  );
}
