import { isHidden, useFrame } from '../frame/frameStore.ts';
import { BaseOptimizer } from './BaseOptimizer.tsx';
import { GradientNoise } from './GradientNoise.tsx';
import { LandscapeControls } from './LandscapeControls.tsx';
import { LookaheadControls } from './LookaheadControls.tsx';
import { RunControls } from './RunControls.tsx';
import { Schedule } from './Schedule.tsx';
import styles from './Settings.module.css';

const groups = [
  { name: 'lookahead', Controls: LookaheadControls },
  { name: 'optimizer', Controls: BaseOptimizer },
  { name: 'schedule', Controls: Schedule },
  { name: 'landscape', Controls: LandscapeControls },
  { name: 'noise', Controls: GradientNoise },
  { name: 'budget', Controls: RunControls },
] as const;

/** What is set, in the order of its importance here: Lookahead's own two numbers come first. */
export function Settings() {
  const frame = useFrame((each) => each);
  return (
    <div className={styles.settings}>
      {groups.map(({ name, Controls }) => !isHidden(frame, name) && <Controls key={name} />)}
    </div>
  );
}
