import { Check } from 'lucide-react';
import { unknownName } from '../../engine/experiment/problem.ts';
import cards from '../frame/CardList.module.css';
import { LessonLink } from './LessonLink.tsx';
import styles from './LessonList.module.css';
import type { Lesson } from './lesson.ts';
import { lessons } from './lessons.ts';
import { useDone } from './progress.ts';

/** All lessons, what each takes, and how far one has come. */
export function LessonList({ unknown }: { readonly unknown: string | null }) {
  return (
    <main className={cards.list}>
      <h2>Lessons</h2>
      <p className={cards.lead}>
        Short walks through what Lookahead does and does not do. Every scene has a picture that is computed while you
        read, something to try in it, and numbers that follow. Each lesson holds one bet and one puzzle.
      </p>
      {unknown !== null && (
        <p className={cards.unknown} role="alert">
          {unknownName(
            'lesson',
            unknown,
            lessons.map(({ lesson }) => lesson.name),
          )}
        </p>
      )}
      <ol>
        {lessons.map(({ lesson }, index) => (
          <li key={lesson.name}>
            <Entry lesson={lesson} number={index + 1} />
          </li>
        ))}
      </ol>
    </main>
  );
}

function Entry({ lesson, number }: { readonly lesson: Lesson; readonly number: number }) {
  const { name, title, about, minutes, scenes } = lesson;
  const done = useDone((all) => all[name]) ?? [];
  const count = scenes.filter((_, index) => done.includes(index + 1)).length;
  const complete = count === scenes.length;
  const first = scenes.findIndex((_, index) => !done.includes(index + 1));
  return (
    <LessonLink lesson={name} scene={count === 0 || complete ? null : first + 1} className={cards.entry}>
      <span className={`${cards.number} ${styles.number}`} aria-hidden="true">
        {complete ? <Check size={20} /> : number}
      </span>
      <span className={cards.name}>{title}</span>
      <span className={styles.about}>{about}</span>
      <span className={styles.takes}>
        {minutes} minutes, {scenes.length} scenes
        {count > 0 && <b>{complete ? ', all done' : `, ${count} done`}</b>}
      </span>
    </LessonLink>
  );
}
