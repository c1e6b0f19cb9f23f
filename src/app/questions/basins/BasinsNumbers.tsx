import landscapeStyles from '../../landscapeView/LandscapeView.module.css';
import type { Viewport } from '../../plot/viewport.ts';
import styles from './Basins.module.css';
import { listedMinima } from './shares.ts';
import { useBasins } from './useBasins.ts';

/** Beside the stars of the minima the numbers by which the table knows them: not everybody can tell the colours apart. */
export function BasinsNumbers({ view }: { readonly view: Viewport }) {
  const basins = useBasins();
  if (basins === null || basins.show === 'difference') return null;
  const { answer, minima } = basins;
  return (
    <svg className={landscapeStyles.layer} width={view.width} height={view.height} aria-hidden="true">
      {listedMinima(answer.value.shares, minima).map((index, place) => (
        <text
          key={minima[index].at.join()}
          className={styles.number}
          x={view.toX(minima[index].at[0]) + 10}
          y={view.toY(minima[index].at[1]) - 7}
        >
          {place + 1}
        </text>
      ))}
    </svg>
  );
}
