import { useMemo } from 'react';
import { cyclesOf } from '../../../engine/networks/experiment/cycling.ts';
import { ExportButton } from '../../figures/ExportButton.tsx';
import { isStale } from '../answers/stale.ts';
import { Choose } from '../controls/Choose.tsx';
import styles from '../Networks.module.css';
import { chooseSurface } from '../networkEdits.ts';
import { useNetwork, useNetworkExperiment } from '../networkStore.ts';
import { CycleScrubber } from '../transport/CycleScrubber.tsx';
import { PARTS } from './drawCycle.ts';
import { HeightKey } from './HeightKey.tsx';
import { shading } from './heights.ts';
import { PlaneLegend } from './PlaneLegend.tsx';
import { PlanePane } from './PlanePane.tsx';
import { nextInWords, noPlaneInWords, outsideInWords, pullBackInWords, SURFACES } from './planeSentence.ts';

/** One cycle on a plane through the space of weights, as in the first figure of the Lookahead paper, and what comes after. */
export function PlaneFigure() {
  const answer = useNetwork((state) => state.plane);
  const stale = useNetwork((state) => isStale(state, state.plane));
  const surface = useNetworkExperiment((experiment) => experiment.surface);
  const cycles = useNetworkExperiment(cyclesOf);
  const weights = useNetwork(({ training }) => training?.value.weights ?? null);
  const waiting = useNetwork(({ experiment, training }) => noPlaneInWords(experiment, training?.value ?? null));
  const plane = answer?.value ?? null;
  const shades = useMemo(() => (plane === null ? null : shading(plane.values, plane.surface)), [plane]);
  return (
    <figure className={`card ${styles.figure} ${styles.plane}`} aria-labelledby="plane-title">
      <div className={styles.head}>
        <h2 id="plane-title">
          What does one cycle do? <span className="soft">on a plane through the space of weights</span>
        </h2>
        <span className={styles.tools}>
          <Choose label="Surface" options={SURFACES} value={surface} onChange={chooseSurface} />
          {answer && <ExportButton figure="cycle" called="picture of the cycle" />}
        </span>
      </div>
      {cycles === 0 ? (
        <p className={styles.prose}>
          The first run has no sync within its steps, so there is no cycle to look at. Fewer fast steps k, or more
          gradient steps, make one.
        </p>
      ) : (
        <>
          <div className={`${styles.panes} ${stale ? styles.stale : ''}`} data-figure="cycle">
            {PARTS.map(({ part, title }) => (
              <PlanePane key={part} plane={plane} shading={shades} part={part} title={title} />
            ))}
          </div>
          <div className={styles.keys}>
            <PlaneLegend />
            {plane && shades && <HeightKey plane={plane} shading={shades} />}
          </div>
          <CycleScrubber />
          <figcaption className={styles.prose}>
            {answer && plane ? (
              <>
                {pullBackInWords(plane, answer.experiment)} {outsideInWords(plane, weights)}
                <span className="said"> {nextInWords(plane)}</span>
              </>
            ) : (
              waiting
            )}
          </figcaption>
        </>
      )}
    </figure>
  );
}
