import { isNetworkText } from '../../engine/networks/experiment/networkText.ts';
import { Thumbnail } from '../gallery/Thumbnail.tsx';
import type { Trial } from './claim.ts';
import { DataThumbnail } from './DataThumbnail.tsx';
import styles from './Trials.module.css';

/** The trials before they are run: a picture of each and what is set in it. */
export function Lineup({ trials }: { readonly trials: readonly Trial[] }) {
  return (
    <section aria-labelledby="lineup">
      <h3 id="lineup">The trials</h3>
      <ol className={styles.lineup} data-count={trials.length}>
        {trials.map(({ title, setting, experiment }) => (
          <li key={title}>
            {isNetworkText(experiment) ? <DataThumbnail text={experiment} /> : <Thumbnail text={experiment} />}
            <h4>{title}</h4>
            <p>{setting}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
