import styles from '../../settings/Settings.module.css';
import { useNetworkExperiment } from '../networkStore.ts';
import { networkLine } from '../words/networkLine.ts';

/** On a phone the settings are far below: one line says what is set and leads there. */
export function NetworkLine({ onOpen }: { readonly onOpen: () => void }) {
  const line = useNetworkExperiment(networkLine);
  return (
    <p className={styles.line}>
      {line}{' '}
      <button type="button" onClick={onOpen}>
        Change
      </button>
    </p>
  );
}
