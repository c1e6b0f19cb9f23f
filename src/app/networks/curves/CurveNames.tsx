import type { NetworkExperiment } from '../../../engine/networks/experiment/networkExperiment.ts';
import { runStyles } from '../../plot/runStyle.ts';
import styles from '../Networks.module.css';
import { judgedName } from '../words/runNames.ts';

/** The curves by name, in their colours. */
export function CurveNames({
  experiment,
  withFast,
}: {
  readonly experiment: NetworkExperiment;
  readonly withFast: boolean;
}) {
  return (
    <p className={styles.names} aria-hidden="true">
      {runStyles(experiment).map(({ line, fast }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a run is known by its place
        <span key={index} style={{ color: `var(--${line})` }}>
          {judgedName(experiment, index)}
          {withFast && fast === 'fast' && <span className="fast"> fast weights</span>}
        </span>
      ))}
    </p>
  );
}
