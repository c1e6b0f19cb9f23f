import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import embedStyles from './embed/Embed.module.css';
import columns from './frame/Columns.module.css';
import { isHidden, useFrame } from './frame/frameStore.ts';
import { LandscapeView } from './landscapeView/LandscapeView.tsx';
import { useApp } from './store.ts';
import styles from './Workbench.module.css';

// Most visits have nothing to be told.
const Notice = lazy(() => import('./notice/Notice.tsx').then((module) => ({ default: module.Notice })));

type Around = typeof import('./around.ts');

/**
 * What is set, what happens, what it means: from left to right, or from top to bottom. The picture comes first and the
 * columns beside it, whose places are kept, right after it.
 */
export function Workbench() {
  const settings = useRef<HTMLElement>(null);
  const around = useAround();
  const told = useApp(({ problems, notice }) => problems.length > 0 || notice !== null);
  const frame = useFrame((each) => each);
  const shows = (part: string) => !isHidden(frame, part);
  const right = ['verdict', 'chart', 'questions', 'runs'].some(shows);
  const transport = shows('transport') && (
    <div className={around ? '' : frame.embed ? embedStyles.kept : styles.keptForTransport}>
      {around && <around.Transport />}
    </div>
  );
  return (
    <div
      className={`${columns.columns} ${styles.workbench} ${frame.embed ? embedStyles.figure : ''}`}
      data-left={shows('settings')}
      data-right={right}
      data-header={shows('header')}
      data-embed={frame.embed ? '' : undefined}
    >
      {shows('settings') && (
        <aside ref={settings} id="settings" className={`${columns.left} ${styles.left}`} aria-label="Settings">
          {around && <around.Settings />}
        </aside>
      )}
      <main className={`${columns.centre} ${styles.centre}`}>
        {!shows('header') && <h1 className="said">Lookahead Lab</h1>}
        <Suspense>{told && <Notice />}</Suspense>
        <LandscapeView upon={around?.upon ?? null} />
        {frame.embed ? (
          <div className={embedStyles.bar}>
            {transport}
            {around && <around.OpenInLab />}
          </div>
        ) : (
          transport
        )}
        {shows('sync') && (
          <div className={`${styles.lastSync} ${around ? '' : styles.kept}`}>{around && <around.LastSync />}</div>
        )}
      </main>
      {right && (
        <section className={`${columns.right} ${styles.right}`} aria-label="What it means">
          {around && (
            <>
              <around.Measuring />
              {shows('verdict') && <around.Verdict />}
              {shows('settings') && (
                <around.ExperimentLine onOpen={() => settings.current?.scrollIntoView({ block: 'start' })} />
              )}
              {shows('chart') && <around.LossChart />}
              {shows('questions') && <around.Questions />}
              {shows('runs') && (
                <div className={styles.runs}>
                  <around.Runs />
                </div>
              )}
            </>
          )}
        </section>
      )}
      {around && shows('settings') && <around.LookaheadDock />}
    </div>
  );
}

/** What lies around the picture, once the first picture stands; null before. */
function useAround(): Around | null {
  const pictured = useApp((state) => state.pictured);
  const [around, setAround] = useState<Around | null>(null);
  useEffect(() => {
    if (pictured) void import('./around.ts').then(setAround);
  }, [pictured]);
  return around;
}
