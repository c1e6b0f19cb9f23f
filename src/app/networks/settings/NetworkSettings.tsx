import { BaseOptimizer } from '../../settings/BaseOptimizer.tsx';
import { LookaheadControls } from '../../settings/LookaheadControls.tsx';
import { Schedule } from '../../settings/Schedule.tsx';
import styles from '../../settings/Settings.module.css';
import { BackendSettings } from './BackendSettings.tsx';
import { BudgetSettings } from './BudgetSettings.tsx';
import { DataSettings } from './DataSettings.tsx';
import { ModelSettings } from './ModelSettings.tsx';

/** What is set, in the order of its importance here, as on the workbench. */
export function NetworkSettings() {
  return (
    <div className={styles.settings}>
      <LookaheadControls />
      <BaseOptimizer />
      <DataSettings />
      <ModelSettings />
      <BudgetSettings />
      <Schedule />
      <BackendSettings />
    </div>
  );
}
