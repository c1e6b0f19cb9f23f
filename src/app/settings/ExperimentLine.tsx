import { useExperiment } from '../store.ts';
import { experimentLine } from '../words/experimentLine.ts';
import styles from './Settings.module.css';

/** On a phone the settings are far below: one line says what is set and leads there. */
export function ExperimentLine({ onOpen }: { readonly onOpen: () => void }) {
  const line = useExperiment(experimentLine);
  return (
    <p className={styles.line}>
      {line}{' '}
      <button type="button" onClick={onOpen}>
        Change
      </button>
    </p>
  );
}
