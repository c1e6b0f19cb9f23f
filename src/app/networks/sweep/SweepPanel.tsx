import { X } from 'lucide-react';
import { isMappable } from '../../../engine/studies/kAlphaMap.ts';
import { ExportButton } from '../../figures/ExportButton.tsx';
import { timeLeft } from '../../working/timeLeft.ts';
import { isStaleSweep } from '../answers/staleSweep.ts';
import styles from '../Networks.module.css';
import { useNetwork, useNetworkExperiment } from '../networkStore.ts';
import sweep from './Sweep.module.css';
import { SweepGrid } from './SweepGrid.tsx';
import { sweepSentence } from './sweepInWords.ts';
import { cancelSweep, startSweep } from './sweeping.ts';
import { sweepSeeds } from './sweepSeeds.ts';

/** Which k and alpha end lower on this very network: sixteen settings, trained in the background when asked for. */
export function SweepPanel() {
  const answer = useNetwork((state) => state.sweep);
  const sweeping = useNetwork((state) => state.sweeping);
  const stale = useNetwork(isStaleSweep);
  const mappable = useNetworkExperiment(isMappable);
  const seeds = useNetworkExperiment(sweepSeeds);
  const found = answer !== null && answer.value.seedsDone > 0 ? answer.value : null;
  return (
    <section className={`card ${styles.panel}`} aria-labelledby="sweep-title">
      <div className={styles.head}>
        <h2 id="sweep-title">
          Which k and α end lower? <span className="soft">on this network</span>
        </h2>
        {found && <ExportButton figure="k-alpha" called="table of k and α" />}
      </div>
      {!mappable ? (
        <p className="soft">Only for slow weights that have a k and an α.</p>
      ) : sweeping === null ? (
        <button type="button" className="button" onClick={startSweep}>
          {answer === null ? 'Try 4 × 4 settings' : 'Try them again'}, {seeds} seeds each
        </button>
      ) : (
        <div className={sweep.progress}>
          <progress max={1} value={sweeping.share} aria-label="Progress of the sweep" />
          <span className="soft">{sweeping.secondsLeft === null ? 'training …' : timeLeft(sweeping.secondsLeft)}</span>
          <button
            type="button"
            className="button icon"
            aria-label="Cancel the sweep"
            title="Cancel"
            onClick={cancelSweep}
          >
            <X size={16} aria-hidden="true" />
          </button>
        </div>
      )}
      {found && (
        <div className={stale ? styles.stale : ''}>
          <SweepGrid sweep={found} />
          <p className={styles.prose}>
            {sweepSentence(found)} The numbers are the difference in test loss; a click sets k and α.
          </p>
        </div>
      )}
    </section>
  );
}
