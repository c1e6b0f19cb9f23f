import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useMedia } from '../controls/useMedia.ts';
import { goTo, goToScene, useFrame } from '../frame/frameStore.ts';
import { SubjectContext } from '../subject.ts';
import { LessonLink } from './LessonLink.tsx';
import { LessonProblems } from './LessonProblems.tsx';
import styles from './LessonReader.module.css';
import type { Lesson } from './lesson.ts';
import { connectEnds } from './measuredEnds.ts';
import { mentions } from './mentions.ts';
import { Prose } from './Prose.tsx';
import type { ParsedLesson } from './parseLesson.ts';
import { useDone } from './progress.ts';
import { connectReading, openScene, subjectOf, useReading } from './reading.ts';
import { Details, Stage } from './Stage.tsx';
import { Task } from './Task.tsx';

/** Narrower than this, the prose stands under the picture. */
const NARROW = '(width < 900px)';

/** A lesson, a scene at a time: prose beside the picture. */
export function LessonReader({ parsed, next }: { readonly parsed: ParsedLesson; readonly next: Lesson | null }) {
  const { lesson, problems } = parsed;
  const asked = useFrame(({ scene }) => scene ?? 1);
  const number = Math.min(asked, lesson.scenes.length);
  const scene = lesson.scenes[number - 1];
  const narrow = useMedia(NARROW);
  const place = useRef<HTMLElement>(null);
  const visited = useRef(false);

  useEffect(connectReading, []);
  useEffect(() => {
    openScene(lesson, number);
    place.current?.scrollTo({ top: 0 });
    if (visited.current) document.getElementById('scene-title')?.focus({ preventScroll: true });
    visited.current = true;
  }, [lesson, number]);
  useEffect(() => {
    const asksForEnds = [...mentions(scene)].some((name) => name.startsWith('ends.'));
    return asksForEnds ? connectEnds() : undefined;
  }, [scene]);
  useSceneKeys((by) => {
    const to = number + by;
    if (to >= 1 && to <= lesson.scenes.length) goToScene(to);
  });

  return (
    <SubjectContext value={subjectOf(scene.page)}>
      <main className={styles.reader}>
        <article ref={place} className={styles.words} aria-labelledby="scene-title">
          <p className={styles.where}>
            <LessonLink lesson={null}>Lessons</LessonLink> <span aria-hidden="true">/</span> {lesson.title}
          </p>
          <LessonProblems problems={problems} />
          <h2 id="scene-title" tabIndex={-1}>
            {scene.title}
          </h2>
          <Prose key={`before ${number}`} blocks={scene.before} />
          <Task key={`task ${number}`} scene={scene} />
          {narrow && (
            <div className={styles.details}>
              <Details scene={scene} />
            </div>
          )}
          <After key={`after ${number}`} lesson={lesson} number={number} next={next} />
          <Steps lesson={lesson} number={number} />
        </article>
        <Stage scene={scene} withDetails={!narrow} />
      </main>
    </SubjectContext>
  );
}

/** What is said once it is done; at the end, where to go from here. */
function After({
  lesson,
  number,
  next,
}: {
  readonly lesson: Lesson;
  readonly number: number;
  readonly next: Lesson | null;
}) {
  const done = useReading((reading) => reading.done && reading.number === number);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (done) place.current?.scrollIntoView({ block: 'nearest' });
  }, [done]);
  if (!done) return null;
  return (
    <div ref={place} className={styles.after}>
      <Prose blocks={lesson.scenes[number - 1].after} />
      {number === lesson.scenes.length && next !== null && (
        <p className={styles.next}>
          Next lesson: <LessonLink lesson={next.name}>{next.title}</LessonLink>
        </p>
      )}
    </div>
  );
}

/** A dot for every scene, and the way to the next. */
function Steps({ lesson, number }: { readonly lesson: Lesson; readonly number: number }) {
  const done = useDone((all) => all[lesson.name]);
  const finished = useReading((reading) => reading.done);
  const last = number === lesson.scenes.length;
  return (
    <nav className={styles.steps} aria-label="Scenes">
      <button
        type="button"
        className="button"
        disabled={number === 1}
        aria-label="Previous scene"
        title="Previous scene (Page Up)"
        onClick={() => goToScene(number - 1)}
      >
        <ArrowLeft size={16} aria-hidden="true" /> <span className={styles.wide}>Previous</span>
      </button>
      <ol>
        {lesson.scenes.map(({ title }, index) => (
          <li key={title}>
            <button
              type="button"
              aria-current={index + 1 === number ? 'step' : undefined}
              aria-label={`Scene ${index + 1}: ${title}${done?.includes(index + 1) ? ' (done)' : ''}`}
              title={title}
              data-done={done?.includes(index + 1)}
              onClick={() => goToScene(index + 1)}
            />
          </li>
        ))}
      </ol>
      <button
        type="button"
        className={`button ${finished ? 'strong' : ''}`}
        title={last ? 'All lessons' : 'Next scene (Page Down)'}
        onClick={() => (last ? goTo('lessons') : goToScene(number + 1))}
      >
        {last ? 'All lessons' : 'Next'} <ArrowRight size={16} aria-hidden="true" />
      </button>
    </nav>
  );
}

/** Page Down and Page Up, which a remote control in a lecture hall sends, lead through the scenes. */
function useSceneKeys(go: (by: 1 | -1) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const by = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : null;
    const target = event.target instanceof Element ? event.target : null;
    if (by === null || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (target?.closest('input[type=range], select, textarea, dialog, [role=slider]')) return;
    event.preventDefault();
    go(by);
  });
  useEffect(() => {
    // Before the workbench's shortcuts, which would jump to the next sync.
    document.addEventListener('keydown', press, { capture: true });
    return () => document.removeEventListener('keydown', press, { capture: true });
  }, []);
}
