import type { CSSProperties } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { cyclesOf } from '../../../engine/networks/experiment/cycling.ts';
import scrubber from '../../transport/Transport.module.css';
import { group } from '../../words/numbers.ts';
import { shownCycle, stepsOfCycle } from '../cycles.ts';
import { setCycle } from '../networkEdits.ts';
import { settleNetwork, useNetworkExperiment } from '../networkStore.ts';
import styles from './CycleScrubber.module.css';

/** Which cycle of the training is looked at. */
export function CycleScrubber() {
  const { count, cycle, from, to } = useNetworkExperiment(
    useShallow((experiment) => {
      const shown = shownCycle(experiment);
      const [first, last] = stepsOfCycle(experiment, shown);
      return { count: cyclesOf(experiment), cycle: shown, from: first, to: last };
    }),
  );
  if (count === 0) return null;
  const position = count === 1 ? 1 : (cycle - 1) / (count - 1);
  return (
    <div className={styles.row}>
      <div className={scrubber.scrubber} style={{ '--position': position } as CSSProperties}>
        <input
          type="range"
          min={1}
          max={count}
          value={cycle}
          aria-label="Cycle"
          aria-valuetext={`cycle ${cycle} of ${count}, gradient steps ${from + 1} to ${to}`}
          onChange={(event) => setCycle(Number(event.currentTarget.value), count)}
          onKeyDown={(event) => event.stopPropagation()}
          onKeyUp={settleNetwork}
          onPointerUp={settleNetwork}
          onBlur={settleNetwork}
        />
      </div>
      <p className={styles.words}>
        cycle <b>{group(cycle)}</b> of {group(count)}
        <span className="soft">
          , gradient steps {group(from + 1)} to {group(to)}
        </span>
      </p>
    </div>
  );
}
