import { BaseOptimizer } from './BaseOptimizer.tsx';
import { LandscapeAndNoise } from './LandscapeAndNoise.tsx';
import { LookaheadControls } from './LookaheadControls.tsx';
import { RunControls } from './RunControls.tsx';
import { Schedule } from './Schedule.tsx';
import styles from './Settings.module.css';

/** What is set, in the order of its importance here: Lookahead's own two numbers come first. */
export function Settings() {
  return (
    <div className={styles.settings}>
      <LookaheadControls />
      <BaseOptimizer />
      <Schedule />
      <LandscapeAndNoise />
      <RunControls />
    </div>
  );
}
