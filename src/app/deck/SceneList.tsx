import { useEffect, useRef } from 'react';
import { walkCards } from '../choosing/walkCards.ts';
import { Dialog } from '../controls/Dialog.tsx';
import { useSeen } from '../controls/useSeen.ts';
import type { Deck, Scene } from './deck.ts';
import { lecture } from './lecture.ts';
import styles from './SceneList.module.css';
import { ScenePicture } from './ScenePicture.tsx';
import { turnTo } from './turning.ts';

const close = () => lecture.setState({ list: false });

/** All scenes with their pictures; the arrow keys walk over them, Enter opens one. */
export function SceneList({ deck, shown }: { readonly deck: Deck; readonly shown: number }) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, []);
  const cards = () => Array.from(list.current?.querySelectorAll<HTMLElement>('button') ?? []);
  return (
    <Dialog title="Scenes" onClose={close} wide tall>
      <ol
        ref={list}
        className={styles.scenes}
        onKeyDown={(event) => {
          if (event.key === 'l') close();
          else walkCards(event, cards(), null);
        }}
      >
        {deck.scenes.map((scene, index) => (
          <Card key={scene.line} scene={scene} index={index} shown={index === shown} />
        ))}
      </ol>
    </Dialog>
  );
}

function Card({ scene, index, shown }: { readonly scene: Scene; readonly index: number; readonly shown: boolean }) {
  const card = useRef<HTMLLIElement>(null);
  const seen = useSeen(card);
  return (
    <li ref={card}>
      <button
        type="button"
        className={styles.card}
        aria-current={shown ? 'true' : undefined}
        tabIndex={shown ? 0 : -1}
        onClick={() => turnTo(index)}
      >
        <ScenePicture scene={scene} seen={seen} />
        <span className={styles.cardTitle}>
          {index + 1}. {scene.title}
        </span>
      </button>
    </li>
  );
}
