import type { Plane } from '../../../engine/networks/protocol.ts';
import { formatNumber } from '../../words/numbers.ts';
import { percent } from '../../words/percent.ts';
import type { Shading } from './heights.ts';
import styles from './Plane.module.css';
import { SURFACES } from './planeSentence.ts';

/** The one scale of heights of both pictures. */
export function HeightKey({ plane: { surface }, shading }: { readonly plane: Plane; readonly shading: Shading }) {
  const words = (height: number) => (surface === 'testAccuracy' ? percent(height) : formatNumber(height, 2));
  const [best, worst] = shading.ends;
  return (
    <p className={styles.key}>
      <span>
        {SURFACES.find(({ value }) => value === surface)?.label} {words(best)}
      </span>
      <span className={styles.ramp} aria-hidden="true" />
      <span>
        {surface === 'testAccuracy' ? words(worst) : `${words(worst)} and more`}
        {shading.log ? ' (log scale)' : ''}
      </span>
    </p>
  );
}
