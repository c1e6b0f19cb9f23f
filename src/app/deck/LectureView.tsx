import { useEffect } from 'react';
import { useFrame } from '../frame/frameStore.ts';
import { holdEscape } from '../holdEscape.ts';
import { Curtain } from './Curtain.tsx';
import embedStyles from './EmbeddedLecture.module.css';
import styles from './Lecture.module.css';
import { LectureBar } from './LectureBar.tsx';
import { LinkTrouble } from './LinkTrouble.tsx';
import { useLecture } from './lecture.ts';
import { SceneList } from './SceneList.tsx';
import { SpotLight } from './SpotLight.tsx';
import { Stage } from './Stage.tsx';
import { TypedNumber } from './TypedNumber.tsx';
import { openScene, shownIndex } from './turning.ts';
import type { OpenedDeck } from './useDeck.ts';
import { useLectureKeys } from './useLectureKeys.ts';

/** A lecture while it is given: the scene's title, its experiment in the real figure, and what the lecturer calls up. */
export function LectureView({ opened }: { readonly opened: OpenedDeck }) {
  const { deck } = opened;
  const frame = useFrame((each) => each);
  const { curtain, list, notes, spotlight } = useLecture((now) => now);
  const index = shownIndex(frame, deck);
  const scene = deck.scenes[index];
  useLectureKeys();
  useEffect(holdEscape, []);
  useEffect(() => openScene(scene), [scene]);
  return (
    <>
      <div
        className={`${styles.lecture} ${frame.embed ? embedStyles.embedded : ''}`}
        data-embed={frame.embed ? '' : undefined}
        inert={curtain !== null}
      >
        {!frame.hide.includes('header') && (
          <LectureBar code={opened.code} scene={scene} index={index} count={deck.scenes.length} />
        )}
        <LinkTrouble opened={opened} />
        <Stage scene={scene} />
        {notes && (
          <aside className={styles.notes} aria-label="Notes">
            {scene.note === '' ? <span className="soft">No note for this scene.</span> : scene.note}
          </aside>
        )}
        <TypedNumber />
      </div>
      {spotlight && <SpotLight />}
      {list && <SceneList deck={deck} shown={index} />}
      {curtain !== null && <Curtain key={curtain} which={curtain} page={scene.page} />}
    </>
  );
}
