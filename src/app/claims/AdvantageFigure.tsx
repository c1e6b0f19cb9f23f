import { advantagePlaces } from './advantageAxis.ts';
import type { Advantage } from './claim.ts';
import styles from './Figures.module.css';
import { judged } from './judge.ts';

/** On which side of “no difference” the measured one lies, and its 95 % interval, which the words beside it tell. */
export function AdvantageFigure({ advantage }: { readonly advantage: Advantage }) {
  const { low, value, high } = advantagePlaces(advantage);
  return (
    <figure className={styles.advantage} data-outcome={judged(advantage)}>
      <div className={styles.axis} aria-hidden="true">
        <span className={styles.interval} style={{ left: `${100 * low}%`, width: `${100 * (high - low)}%` }} />
        <span className={styles.point} style={{ left: `${100 * value}%` }} />
      </div>
      <figcaption>
        <span>against the claim</span>
        <span>no difference</span>
        <span>in its favour</span>
      </figcaption>
    </figure>
  );
}
