import type { Plane } from '../../../engine/networks/protocol.ts';
import type { Shading } from './heights.ts';
import { heightsInWords } from './heightsInWords.ts';
import styles from './Plane.module.css';

/** The one scale of heights of both pictures. */
export function HeightKey({ plane, shading }: { readonly plane: Plane; readonly shading: Shading }) {
  const { name, best, worst } = heightsInWords(plane, shading);
  return (
    <p className={styles.key}>
      <span>
        {name} {best}
      </span>
      <span className={styles.ramp} aria-hidden="true" />
      <span>{worst}</span>
    </p>
  );
}
