import { lazy, Suspense } from 'react';
import { LossChart, Questions, Transport, upon } from '../around.ts';
import { useHidden } from '../frame/frameStore.ts';
import { LandscapeView } from '../landscapeView/LandscapeView.tsx';
import { Notice } from '../notice/Notice.tsx';
import { HeroControls } from '../settings/LookaheadControls.tsx';
import { useApp } from '../store.ts';
import { SceneVerdict } from '../verdict/SceneVerdict.tsx';
import type { Scene } from './deck.ts';
import styles from './Lecture.module.css';
import { useLecture } from './lecture.ts';

const NetworksPage = lazy(() =>
  import('../networks/NetworksPage.tsx').then((module) => ({ default: module.NetworksPage })),
);

/** The scene's experiment in the real figure, with which everything can be done that the workbench can do. */
export function Stage({ scene }: { readonly scene: Scene }) {
  if (scene.page === 'networks')
    return (
      <div className={styles.network}>
        <Suspense>
          <NetworksPage />
        </Suspense>
      </div>
    );
  return <LandscapeStage scene={scene} />;
}

function LandscapeStage({ scene }: { readonly scene: Scene }) {
  const pictured = useApp((state) => state.pictured);
  const wantsChart = useLecture(({ chart }) => chart);
  const asksMore = /(^|&)study=/.test(scene.experiment);
  const shows = {
    transport: !useHidden('transport'),
    verdict: !useHidden('verdict'),
    // The crosshair of the map sets the same two numbers.
    lookahead: !useHidden('lookahead') && !/(^|&)study=map/.test(scene.experiment),
    chart: !useHidden('chart') && wantsChart,
    questions: !useHidden('questions') && asksMore,
  };
  const beside = shows.verdict || shows.lookahead || shows.chart || shows.questions;
  return (
    <main className={styles.stage} data-beside={beside}>
      <div className={styles.picture}>
        <Notice />
        <LandscapeView upon={pictured ? upon : null} />
        {shows.transport && <Transport />}
      </div>
      {beside && (
        <section
          className={styles.beside}
          data-full={shows.questions || shows.chart}
          data-chart={shows.chart}
          aria-label="What it means"
        >
          {shows.questions && <Questions />}
          {shows.verdict && <SceneVerdict styles={styles} />}
          {shows.lookahead && <HeroControls />}
          {shows.chart && <LossChart />}
        </section>
      )}
    </main>
  );
}
