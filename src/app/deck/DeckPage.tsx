import { useEffect, useLayoutEffect } from 'react';
import { frameStore, goTo, useFrame } from '../frame/frameStore.ts';
import { present } from '../fullScreen.ts';
import styles from './Lecture.module.css';
import { LectureView } from './LectureView.tsx';
import { atFirst, lecture } from './lecture.ts';
import { useDeck } from './useDeck.ts';

/** A lecture that a link holds, given with this page. */
export function DeckPage() {
  const code = useFrame(({ item }) => item) ?? '';
  const opened = useDeck(code);
  // Before the picture is drawn, whose lines are thicker now.
  useLayoutEffect(() => {
    present(true);
    return () => present(false);
  }, []);
  useEffect(() => {
    lecture.setState({ ...atFirst, deck: opened?.deck ?? null });
  }, [opened]);
  useEffect(
    () => () => {
      lecture.setState(atFirst);
      frameStore.setState({ hiddenByScene: [] });
    },
    [],
  );
  if (opened === null)
    return (
      <main className={styles.alone}>
        <p role="status">Opening the lecture</p>
      </main>
    );
  if (opened.deck.scenes.length === 0) return <NoScenes code={code} trouble={opened.trouble} />;
  return <LectureView key={code} opened={opened} />;
}

function NoScenes({ code, trouble }: { readonly code: string; readonly trouble: string | null }) {
  return (
    <main className={styles.alone}>
      <h1>No scene in this lecture</h1>
      <p>{trouble ?? 'The link holds no line that reads: title | experiment | note.'}</p>
      <p>
        <button type="button" className="button strong" onClick={() => goTo('compose', code === '' ? null : code)}>
          Write a lecture
        </button>
        <button type="button" className="button" onClick={() => goTo('workbench')}>
          To the landscapes
        </button>
      </p>
    </main>
  );
}
