import { Dialog } from '../controls/Dialog.tsx';
import { examples } from '../examples/examples.ts';
import { play } from '../playhead.ts';
import { openNew } from '../store.ts';
import styles from './Gallery.module.css';
import { Thumbnail } from './Thumbnail.tsx';

/** Experiments that make a point, each with a picture computed now. */
export function Gallery({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Examples" onClose={onClose} wide>
      <ul className={styles.gallery}>
        {examples.map(({ title, look, experiment }) => (
          <li key={title}>
            <button
              type="button"
              className={styles.example}
              onClick={() => {
                openNew(experiment);
                onClose();
                if (!matchMedia('(prefers-reduced-motion: reduce)').matches) play();
              }}
            >
              <Thumbnail text={experiment} />
              <span className={styles.title}>{title}</span>
              <span className={styles.look}>{look}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
