import { formatNumber } from '../../words/numbers.ts';
import { unitOf } from './cells.ts';
import styles from './Map.module.css';
import type { KAlphaMap } from './mapInquiry.ts';
import { wordsOf } from './mapInWords.ts';

/** What the colours mean, and the signs. */
export function MapLegend({ map }: { readonly map: KAlphaMap | null }) {
  if (map === null) return null;
  const { better, worse } = wordsOf(map.metric);
  const size = map.scale === 'ratio' ? '10×' : map.metric === 'diverged' ? '100 %' : formatNumber(unitOf(map), 2);
  return (
    <div className={styles.legend}>
      <div className={styles.scale}>
        <span>
          {size} {worse}
        </span>
        <span>same</span>
        <span>
          {size} {better}
        </span>
      </div>
      <div className={styles.bar} />
      <ul className={styles.signs}>
        <li>
          <svg width="12" height="12" aria-hidden="true">
            <circle className={styles.handle} cx="6" cy="6" r="4.5" />
          </svg>
          yours, drag it
        </li>
        <li>
          <svg width="12" height="12" aria-hidden="true">
            <rect className={styles.best} x="2" y="2" width="8" height="8" />
          </svg>
          best
        </li>
        <li>
          <svg width="12" height="12" aria-hidden="true">
            <path className={styles.known} d="M3,6h6m-3,-3v6" />
          </svg>
          well known
        </li>
        {map.seeds > 1 && (
          <li>
            <svg width="12" height="12" aria-hidden="true">
              <rect className={styles.sample} x="1.5" y="1.5" width="9" height="9" />
              <rect className={styles.undecided} x="5" y="5" width="2" height="2" />
            </svg>
            undecided
          </li>
        )}
        {map.metric !== 'diverged' && (
          <li>
            <svg width="12" height="12" aria-hidden="true">
              <path className={styles.diverged} d="M1.5,10.5L10.5,1.5" />
            </svg>
            diverges
          </li>
        )}
      </ul>
    </div>
  );
}
