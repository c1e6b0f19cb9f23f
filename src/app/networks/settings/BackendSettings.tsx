import { Select } from '../../controls/Select.tsx';
import { Problems } from '../../notice/Problems.tsx';
import styles from '../../settings/Settings.module.css';
import { chooseBackend } from '../networkEdits.ts';
import { useNetwork, useNetworkExperiment } from '../networkStore.ts';
import { BACKEND_CHOICES, insteadInWords, measuredInWords } from '../words/backends.ts';

/** What computes, and what was measured of it on this machine. */
export function BackendSettings() {
  const backend = useNetworkExperiment((experiment) => experiment.backend);
  const report = useNetwork((state) => state.backend?.value ?? null);
  return (
    <section className={styles.section} aria-labelledby="backend-title">
      <h2 id="backend-title">What computes</h2>
      <Select
        label="What computes"
        value={backend}
        options={BACKEND_CHOICES}
        onChange={(name) => {
          const choice = BACKEND_CHOICES.find(({ value }) => value === name);
          if (choice) chooseBackend(choice.value);
        }}
      />
      {report?.instead && (
        <p className={styles.lesson} role="status">
          {insteadInWords(report)}
        </p>
      )}
      {report && <p className={styles.lesson}>{measuredInWords(report)}</p>}
      <Problems of={({ key }) => key === 'backend'} />
    </section>
  );
}
