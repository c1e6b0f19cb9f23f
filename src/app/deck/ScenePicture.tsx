import { Thumbnail } from '../gallery/Thumbnail.tsx';
import type { Scene } from './deck.ts';
import styles from './ScenePicture.module.css';

/** Small; of a network, which takes long to train, only the word. */
export function ScenePicture({ scene, seen }: { readonly scene: Scene; readonly seen: boolean }) {
  if (scene.page === 'networks') return <span className={styles.none}>a network</span>;
  return seen ? <Thumbnail text={scene.experiment} /> : <span className={styles.none} />;
}
