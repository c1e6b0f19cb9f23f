import { useMemo } from 'react';
import type { Viewport } from '../plot/viewport.ts';
import { useExperiment } from '../store.ts';
import styles from './LandscapeView.module.css';
import { CROSS, SMALL_STAR, STAR, stationaryPoints } from './stationaryPoints.ts';

/** A star at every minimum, a small open one where it is only a local one; a cross where f levels out otherwise. */
export function StationaryPoints({ view }: { readonly view: Viewport }) {
  const landscape = useExperiment((experiment) => experiment.landscape);
  const { minima, others } = useMemo(() => stationaryPoints(landscape), [landscape]);
  return (
    <g>
      {others.map(({ at: [x, y] }) => (
        <path
          key={`${x},${y}`}
          className={styles.levelPoint}
          d={CROSS}
          transform={`translate(${view.toX(x)},${view.toY(y)})`}
        />
      ))}
      {minima.map(({ at: [x, y], global }) => (
        <path
          key={`${x},${y}`}
          className={global ? styles.optimum : styles.localMinimum}
          d={global ? STAR : SMALL_STAR}
          transform={`translate(${view.toX(x)},${view.toY(y)})`}
        />
      ))}
    </g>
  );
}
