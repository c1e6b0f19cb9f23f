import { useRef } from 'react';
import styles from './App.module.css';
import { LandscapeView } from './landscapeView/LandscapeView.tsx';
import { LastSync } from './lastSync/LastSync.tsx';
import { LossChart } from './lossChart/LossChart.tsx';
import { Notice } from './notice/Notice.tsx';
import { ProgressBar } from './notice/ProgressBar.tsx';
import { ExperimentLine } from './settings/ExperimentLine.tsx';
import { LookaheadDock } from './settings/LookaheadControls.tsx';
import { Settings } from './settings/Settings.tsx';
import { useApp } from './store.ts';
import { Transport } from './transport/Transport.tsx';
import { Verdict } from './verdict/Verdict.tsx';

/**
 * What is set, what happens, what it means: from left to right, or from top to bottom. The picture comes first and the
 * columns beside it, whose places are kept, right after it.
 */
export function Workbench() {
  const settings = useRef<HTMLElement>(null);
  const pictured = useApp((state) => state.pictured);
  return (
    <div className={styles.workbench}>
      <aside ref={settings} id="settings" className={styles.left} aria-label="Settings">
        {pictured && <Settings />}
      </aside>
      <main className={styles.centre}>
        <Notice />
        <LandscapeView />
        <Transport />
        <div className={`${styles.lastSync} ${pictured ? '' : styles.kept}`}>{pictured && <LastSync />}</div>
      </main>
      <section className={styles.right} aria-label="What it means">
        {pictured && (
          <>
            <ProgressBar />
            <Verdict />
            <ExperimentLine onOpen={() => settings.current?.scrollIntoView({ block: 'start' })} />
            <LossChart />
          </>
        )}
      </section>
      {pictured && <LookaheadDock />}
    </div>
  );
}
