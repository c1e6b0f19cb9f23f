import { Download, X } from 'lucide-react';
import type { NetworkSweep } from '../../../engine/networks/protocol.ts';
import { isMappable } from '../../../engine/studies/kAlphaMap.ts';
import { download } from '../../notebook/download.ts';
import { timeLeft } from '../../working/timeLeft.ts';
import { isStaleSweep } from '../answers/staleSweep.ts';
import styles from '../Networks.module.css';
import { useNetwork, useNetworkExperiment } from '../networkStore.ts';
import { sweepCsv, sweepJson } from './exportSweep.ts';
import sweep from './Sweep.module.css';
import { SweepGrid } from './SweepGrid.tsx';
import { sweepSeeds, sweepSentence } from './sweepInWords.ts';
import { cancelSweep, startSweep } from './sweeping.ts';

/** Which k and alpha end lower on this very network: sixteen settings, trained in the background when asked for. */
export function SweepPanel() {
  const answer = useNetwork((state) => state.sweep);
  const sweeping = useNetwork((state) => state.sweeping);
  const stale = useNetwork(isStaleSweep);
  const mappable = useNetworkExperiment(isMappable);
  const seeds = useNetworkExperiment(sweepSeeds);
  return (
    <section className={`card ${styles.panel}`} aria-labelledby="sweep-title">
      <h2 id="sweep-title">
        Which k and α end lower? <span className="soft">on this network</span>
      </h2>
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
      {answer !== null && answer.value.seedsDone > 0 && (
        <div className={stale ? styles.stale : ''}>
          <SweepGrid sweep={answer.value} />
          <p className={styles.prose}>{sweepSentence(answer.value)}</p>
          <Exports found={answer.value} />
        </div>
      )}
    </section>
  );
}

function Exports({ found }: { readonly found: NetworkSweep }) {
  const experiment = useNetwork((state) => state.sweep?.experiment ?? null);
  if (experiment === null) return null;
  return (
    <p className={sweep.exports}>
      <button type="button" className="button" onClick={() => download('k-alpha.csv', 'text/csv', sweepCsv(found))}>
        <Download size={15} aria-hidden="true" /> CSV
      </button>
      <button
        type="button"
        className="button"
        onClick={() => download('k-alpha.json', 'application/json', sweepJson(experiment, found))}
      >
        <Download size={15} aria-hidden="true" /> JSON
      </button>
    </p>
  );
}
