import { symbol, symbolStar } from 'd3';
import { useMemo } from 'react';
import { objectiveOf } from '../../engine/objective.ts';
import type { Viewport } from '../plot/viewport.ts';
import { useExperiment } from '../store.ts';
import styles from './LandscapeView.module.css';

const STAR = symbol(symbolStar, 130)() ?? '';
const SMALL_STAR = symbol(symbolStar, 45)() ?? '';

/** A star at every minimum, a small open one where it is only a local one. */
export function Minima({ view }: { readonly view: Viewport }) {
  const landscape = useExperiment((experiment) => experiment.landscape);
  const minima = useMemo(() => {
    const { landscape: land, parameters } = objectiveOf({ landscape, noise: { name: 'none', values: {} } });
    return land.minima(parameters);
  }, [landscape]);
  return (
    <g>
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
