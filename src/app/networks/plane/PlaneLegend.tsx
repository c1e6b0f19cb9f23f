import { LineSign } from '../../plot/LineSign.tsx';
import { shortBaseName } from '../../words/runs.ts';
import { useNetworkExperiment } from '../networkStore.ts';
import styles from './Plane.module.css';

/** What is drawn on the plane. */
export function PlaneLegend() {
  const base = useNetworkExperiment(({ runs: [first] }) => (first === 'inner' ? '' : shortBaseName(first)));
  return (
    <ul className={styles.legend}>
      <li>
        <LineSign colour="slow" shape="triangle" thick />
        slow weights φ
      </li>
      <li>
        <LineSign colour="fast" shape="square" />
        fast weights θ
      </li>
      <li>
        <LineSign colour="slow" dotted />
        pull-back
      </li>
      <li>
        <LineSign colour="without" shape="dot" />
        {base} going on without it
      </li>
    </ul>
  );
}
