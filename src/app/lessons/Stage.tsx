import { LossChart, Questions, Transport, upon } from '../around.ts';
import { LandscapeView } from '../landscapeView/LandscapeView.tsx';
import { Notice } from '../notice/Notice.tsx';
import { useApp } from '../store.ts';
import type { Scene } from './lesson.ts';
import { useReading } from './reading.ts';
import { SceneControls } from './SceneControls.tsx';
import { SceneVerdict } from './SceneVerdict.tsx';
import styles from './Stage.module.css';

/** The workbench's figure on the workbench's experiment, with as much around it as the scene needs. */
export function Stage({ scene, withDetails }: { readonly scene: Scene; readonly withDetails: boolean }) {
  const pictured = useApp((state) => state.pictured);
  const done = useReading((reading) => reading.done);
  const beside = withDetails && scene.beside !== 'nothing';
  return (
    <section
      className={`${styles.stage} ${beside ? styles.withBeside : ''}`}
      data-point={done ? '' : scene.point.join(' ')}
      aria-label="The picture"
    >
      <div className={styles.picture}>
        <Notice />
        <LandscapeView upon={pictured ? upon : null} />
        <div className={styles.transport}>
          <Transport />
        </div>
      </div>
      {withDetails && <Details scene={scene} />}
    </section>
  );
}

/** What goes with the picture: the controls, what it means, and what the scene puts beside it. */
export function Details({ scene }: { readonly scene: Scene }) {
  if (scene.beside === 'nothing') {
    return (
      <div className={styles.below}>
        <SceneControls scene={scene} />
        <SceneVerdict />
      </div>
    );
  }
  return (
    <>
      <SceneControls scene={scene} />
      <div className={styles.beside}>
        <SceneVerdict />
        {scene.beside === 'chart' ? <LossChart /> : <Questions />}
      </div>
    </>
  );
}
