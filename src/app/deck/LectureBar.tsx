import { ChevronLeft, ChevronRight, LayoutGrid } from 'lucide-react';
import { OpenInLab } from '../embed/OpenInLab.tsx';
import { useFrame } from '../frame/frameStore.ts';
import type { Scene } from './deck.ts';
import embedStyles from './EmbeddedLecture.module.css';
import styles from './LectureBar.module.css';
import { LectureMenu } from './LectureMenu.tsx';
import { lecture } from './lecture.ts';
import { turnBy } from './turning.ts';

interface LectureBarProps {
  readonly code: string;
  readonly scene: Scene;
  readonly index: number;
  readonly count: number;
}

/** The title of the scene, and quietly beside it how far one is. */
export function LectureBar({ code, scene, index, count }: LectureBarProps) {
  const embed = useFrame((frame) => frame.embed);
  return (
    <header className={styles.bar}>
      <h1 aria-live="polite">{scene.title}</h1>
      <nav className={styles.progress} aria-label="Scenes">
        <button
          type="button"
          className="button icon"
          aria-label="Previous scene"
          title="Previous scene (←)"
          disabled={index === 0}
          onClick={() => turnBy(-1)}
        >
          <ChevronLeft size={22} aria-hidden="true" />
        </button>
        <span className={styles.count}>
          {index + 1} of {count}
        </span>
        <button
          type="button"
          className="button icon"
          aria-label="Next scene"
          title="Next scene (→)"
          disabled={index === count - 1}
          onClick={() => turnBy(1)}
        >
          <ChevronRight size={22} aria-hidden="true" />
        </button>
        <span className={embedStyles.further}>
          <button
            type="button"
            className="button icon"
            aria-label="List of scenes"
            title="List of scenes (L)"
            onClick={() => lecture.setState({ list: true })}
          >
            <LayoutGrid size={19} aria-hidden="true" />
          </button>
          <LectureMenu code={code} />
        </span>
        {embed && <OpenInLab />}
      </nav>
    </header>
  );
}
