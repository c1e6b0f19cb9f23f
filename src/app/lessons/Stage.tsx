import { lazy, Suspense } from 'react';
import { LossChart, Questions, Transport, upon } from '../around.ts';
import { LandscapeView } from '../landscapeView/LandscapeView.tsx';
import { Notice } from '../notice/Notice.tsx';
import { useApp } from '../store.ts';
import { SceneVerdict } from '../verdict/SceneVerdict.tsx';
import type { LandscapeScene, Scene } from './lesson.ts';
import { useReading } from './reading.ts';
import { SceneControls } from './SceneControls.tsx';
import styles from './Stage.module.css';

// What draws a network comes with the first scene that has one.
const NetworkStage = lazy(() => import('./NetworkStage.tsx').then((module) => ({ default: module.NetworkStage })));
const NetworkDetails = lazy(() => import('./NetworkStage.tsx').then((module) => ({ default: module.NetworkDetails })));

interface StageProps<Shown extends Scene> {
  readonly scene: Shown;
  readonly withDetails: boolean;
}

/** The real figure on the scene's experiment, with as much around it as the scene needs. */
export function Stage({ scene, withDetails }: StageProps<Scene>) {
  if (scene.page === 'workbench') return <LandscapeStage scene={scene} withDetails={withDetails} />;
  return (
    <Suspense fallback={<section className={styles.stage} aria-label="The picture" aria-busy="true" />}>
      <NetworkStage scene={scene} withDetails={withDetails} />
    </Suspense>
  );
}

function LandscapeStage({ scene, withDetails }: StageProps<LandscapeScene>) {
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
  if (scene.page === 'networks')
    return (
      <Suspense>
        <NetworkDetails scene={scene} />
      </Suspense>
    );
  if (scene.beside === 'nothing') {
    return (
      <div className={styles.below}>
        <SceneControls scene={scene} />
        <SceneVerdict styles={styles} />
      </div>
    );
  }
  return (
    <>
      <SceneControls scene={scene} />
      <div className={styles.beside}>
        <SceneVerdict styles={styles} />
        {scene.beside === 'chart' ? <LossChart /> : <Questions />}
      </div>
    </>
  );
}
