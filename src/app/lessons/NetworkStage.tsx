import { type ComponentType, useEffect } from 'react';
import { frameStore } from '../frame/frameStore.ts';
import { AnswersFigure } from '../networks/boundary/AnswersFigure.tsx';
import { CurvesFigure } from '../networks/curves/CurvesFigure.tsx';
import { connectNetworkSession, toggleTraining } from '../networks/networkSession.ts';
import { PlaneFigure } from '../networks/plane/PlaneFigure.tsx';
import { SharpnessPanel } from '../networks/sharpness/SharpnessPanel.tsx';
import { NetworkTransport } from '../networks/transport/NetworkTransport.tsx';
import { NetworkVerdict } from '../networks/verdict/NetworkVerdict.tsx';
import { Notice } from '../notice/Notice.tsx';
import type { NetworkFigure, NetworkScene } from './lesson.ts';
import { useReading } from './reading.ts';
import { SceneControls } from './SceneControls.tsx';
import styles from './Stage.module.css';

const FIGURES: Readonly<Record<NetworkFigure, ComponentType>> = {
  answers: AnswersFigure,
  curves: CurvesFigure,
  plane: PlaneFigure,
  flatness: SharpnessPanel,
};

interface NetworkStageProps {
  readonly scene: NetworkScene;
  readonly withDetails: boolean;
}

/** Figures of the page of networks, whose training begins when the scene is opened. */
export function NetworkStage({ scene, withDetails }: NetworkStageProps) {
  const done = useReading((reading) => reading.done);
  const opened = useReading((reading) => reading.scene === scene);
  return (
    <section
      className={`${styles.stage} ${styles.ofNetwork}`}
      data-point={done ? '' : scene.point.join(' ')}
      aria-label="The picture"
    >
      {opened && <Session />}
      <div className={styles.training}>
        <Notice placed={[]} />
        <NetworkTransport />
      </div>
      {withDetails && <NetworkDetails scene={scene} />}
    </section>
  );
}

/** The figures, the controls, and what it means; where there is little room they stand among the words. */
export function NetworkDetails({ scene }: { readonly scene: NetworkScene }) {
  return (
    <>
      <div className={styles.figures} data-count={scene.figures.length}>
        {scene.figures.map((name) => {
          const Figure = FIGURES[name];
          return (
            <div key={name} className={styles.oneFigure} data-name={name}>
              <Figure />
            </div>
          );
        })}
      </div>
      <div className={styles.below}>
        <SceneControls scene={scene} />
        <NetworkVerdict />
      </div>
    </>
  );
}

/** Trains the scene that is open, in place of the workbench's figure, whose keys have nothing to act on meanwhile. */
function Session() {
  useEffect(connectNetworkSession, []);
  useEffect(() => {
    frameStore.setState({ hiddenByScene: ['figure'] });
    return () => frameStore.setState({ hiddenByScene: [] });
  }, []);
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return null;
}

function press(event: KeyboardEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  if (event.key !== ' ' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  // Space presses the button that has the focus, and is typed into a field.
  if (target?.closest('button, summary, input, select, textarea, dialog')) return;
  event.preventDefault();
  toggleTraining();
}
