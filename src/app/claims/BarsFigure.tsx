import type { CSSProperties } from 'react';
import { barLengths } from './barLengths.ts';
import type { BarChart } from './claim.ts';
import styles from './Figures.module.css';
import { ShownNumber } from './ShownNumber.tsx';

/** Values side by side, each with its number: what the picture shows can be read as well. */
export function BarsFigure({ chart }: { readonly chart: BarChart }) {
  const lengths = barLengths(chart);
  return (
    <figure className={styles.bars}>
      <figcaption>{chart.title}</figcaption>
      <ul>
        {chart.bars.map(({ label, colour, shown }, index) => (
          <li key={label}>
            <span>{label}</span>
            <span className={`mono ${styles.value}`}>
              <ShownNumber text={shown} />
            </span>
            <span className={styles.track} data-scale={chart.scale} aria-hidden="true">
              <span data-endless={lengths[index] === null} style={markOf(chart, lengths[index], colour)} />
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** A bar from the left, or a point at its place; what has no place on the axis fills the row. */
function markOf({ scale }: BarChart, length: number | null, colour: string): CSSProperties {
  const reach = `${100 * (length ?? 1)}%`;
  return { color: `var(--${colour})`, ...(scale === 'linear' || length === null ? { width: reach } : { left: reach }) };
}
