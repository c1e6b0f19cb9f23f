import { symbol, symbolStar } from 'd3';
import { useMemo } from 'react';
import { objectiveOf } from '../../engine/objective.ts';
import type { Viewport } from '../plot/viewport.ts';
import { useExperiment } from '../store.ts';
import styles from './LandscapeView.module.css';

const STAR = symbol(symbolStar, 130)() ?? '';
const SMALL_STAR = symbol(symbolStar, 45)() ?? '';

const CROSS = 'M-4-4 4 4M4-4-4 4';

/** A star at every minimum, a small open one where it is only a local one; a cross where f levels out otherwise. */
export function StationaryPoints({ view }: { readonly view: Viewport }) {
  const landscape = useExperiment((experiment) => experiment.landscape);
  const { minima, others } = useMemo(() => {
    const { landscape: land, parameters } = objectiveOf({ landscape, noise: { name: 'none', values: {} } });
    const saddles = land.saddles?.(parameters) ?? [];
    return { minima: land.minima(parameters), others: [...saddles, ...(land.maxima?.(parameters) ?? [])] };
  }, [landscape]);
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
