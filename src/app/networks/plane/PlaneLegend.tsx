import { LineSign } from '../../plot/LineSign.tsx';
import { useNetworkExperiment } from '../networkStore.ts';
import styles from './Plane.module.css';
import { planeSigns } from './planeSigns.ts';

/** What is drawn on the plane. */
export function PlaneLegend() {
  const runs = useNetworkExperiment((experiment) => experiment.runs);
  return (
    <ul className={styles.legend}>
      {planeSigns({ runs }).map(({ sign, text }) => (
        <li key={text}>
          <LineSign {...sign} />
          {text}
        </li>
      ))}
    </ul>
  );
}
